import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/problems/failure.ts';
import { readConfiguration } from '../../src/project/read-configuration.ts';

const LOGS = ['council: A council', 'logs:', '  - kind: complaints', '    file: a.csv', '    years: 2023-24'];

/** A configuration that can be used, and these lines: they begin in line 6. */
function withLines(...lines: string[]): string {
  return [...LOGS, ...lines, ''].join('\n');
}

/** What is said of a configuration that cannot be used, a line each. */
function mistakesIn(text: string): string[] {
  try {
    readConfiguration(text);
  } catch (error) {
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject({ kind: 'usage', code: 'CONFIGURATION' });
    return (error as Failure).message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
  throw new Error('The configuration can be used.');
}

describe('a configuration', () => {
  test('of a council and a log is enough; everything else has a default', () => {
    expect(readConfiguration(withLines())).toMatchObject({
      service: 'Children’s services',
      logs: [{ kind: 'complaints', file: 'a.csv', years: ['2023-24'], carriedOver: false, columns: {} }],
      narrative: 'narrative',
      calendar: { closures: [], firstDay: 'next-working-day' },
      rules: { stage2Start: 'requested' },
    });
  });

  test.each(['2023-24', '2023/24', '[2022-23, 2023-24]', '\n      - 2022-23\n      - 2023/24'])(
    'names one year of a log or several: %s',
    (years) => {
      const text = withLines().replace('years: 2023-24', `years: ${years}`);
      expect(readConfiguration(text).logs[0]?.years.at(-1)).toBe('2023-24');
    },
  );

  test('needs no years for a file of figures, which name their own', () => {
    const text = `council: A council\nlogs: [{ kind: figures, file: figures.csv }]`;
    expect(readConfiguration(text).logs[0]?.years).toEqual([]);
  });

  test('may write the number of a stage without quotation marks', () => {
    const text = withLines(
      'procedures:',
      '  - id: corporate',
      '    versions:',
      '      - validFrom: 2020-04-01',
      '        stages:',
      '          - stage: 1',
      '            name: First',
      '            what: The service answers',
      '            clocks: [{ id: a, name: A, from: received, to: responded, standard: 15, source: Policy }]',
    );
    expect(readConfiguration(text).procedures[0]?.versions?.[0]?.stages[0]?.stage).toBe('1');
  });
});

describe('a mistake in a configuration is told with its line, its setting and what may have been meant', () => {
  test.each([
    [
      'a setting that is not known',
      withLines('councl: B'),
      'line 6, councl: There is no setting “councl”. Did you mean “council”?',
    ],
    [
      'one within a log',
      withLines().replace('years', 'yeras'),
      'line 5, logs > entry 1 > yeras: There is no setting “yeras”. Did you mean “years”?',
    ],
    [
      'one within the particulars of a report',
      withLines('reports:', '  2023-24:', '    commitee: Cabinet'),
      'line 8, reports > 2023-24 > commitee: There is no setting “commitee”. Did you mean “committee”?',
    ],
    [
      'a vocabulary',
      withLines('vocabulary:', '  outcmoe: {}'),
      'line 7, vocabulary > outcmoe: There is no setting “outcmoe”. Did you mean “outcome”?',
    ],
    [
      'a kind of log',
      withLines().replace('complaints', 'complaint'),
      'line 3, logs > entry 1 > kind: This must be one of complaints, stages, classifications, compliments, comments, enquiries, information, ombudsman, remedies, actions, figures, everything. Did you mean “complaints”?',
    ],
    [
      'a procedure',
      withLines('procedures:', '  - id: statutry'),
      'line 7, procedures > entry 1 > id: This must be one of statutory, corporate, adult-social-care, informal, enquiry, information-request, internal-review. Did you mean “statutory”?',
    ],
    [
      'a rule',
      withLines('rules:', '  stage2Start: request'),
      'line 7, rules > stage2Start: This must be one of requested, statement-agreed.',
    ],
    [
      'a year that is one number',
      withLines().replace('2023-24', '2023'),
      'line 5, logs > entry 1 > years > entry 1: “2023” is not a reporting year. Write the year from 1 April 2023 to 31 March 2024 as 2023-24.',
    ],
    [
      'years that do not follow each other',
      withLines().replace('2023-24', '[2022-23, 2023-25]'),
      'line 5, logs > entry 1 > years > entry 2: “2023-25” is not a reporting year. Its second year must be the one after its first. Write the year from 1 April 2023 to 31 March 2024 as 2023-24.',
    ],
    [
      'a log without years, which would be in no report',
      withLines().replace('    years: 2023-24\n', ''),
      'line 3, logs > entry 1 > years: This setting is missing: the years that the log covers, such as 2023-24 or [2022-23, 2023-24].',
    ],
    [
      'an empty list of years',
      withLines().replace('2023-24', '[]'),
      'line 5, logs > entry 1 > years: This setting is missing: the years that the log covers, such as 2023-24 or [2022-23, 2023-24].',
    ],
    [
      'a report of no year',
      withLines('reports:', '  last: {}'),
      'line 7, reports > last: “last” is not a reporting year. Write the year from 1 April 2023 to 31 March 2024 as 2023-24.',
    ],
    [
      'a report of a year written otherwise, which would not be found',
      withLines('reports:', '  2023/24: {}'),
      'line 7, reports > 2023/24: Write this year as 2023-24.',
    ],
    [
      'a report of one number',
      withLines('reports:', '  2023: {}'),
      'line 7, reports > 2023: “2023” is not a reporting year. Write the year from 1 April 2023 to 31 March 2024 as 2023-24.',
    ],
    [
      'a day that does not exist',
      withLines('calendar:', '  closures: [2023-12-27, 2024-02-30]'),
      'line 7, calendar > closures > entry 2: This is not a date. Write it as 2024-03-31.',
    ],
    [
      'a day for which no bank holidays are known',
      withLines('calendar:', '  closures: [1923-12-27]'),
      'line 7, calendar > closures > entry 1: The bank holidays of that year are not known, so it cannot be counted with. Take it out.',
    ],
    ['a blank setting', withLines().replace('A council', ''), 'line 1, council: This setting is blank.'],
    ['text of blanks', withLines().replace('A council', '"  "'), 'line 1, council: This setting is blank.'],
    [
      'an empty list',
      'council: A council\nlogs: []\n',
      'line 2, logs: This list is empty: it needs at least one entry.',
    ],
    [
      // The nought at its beginning would be lost.
      'a telephone number without quotation marks',
      withLines('contact:', '  telephone: 01632960000'),
      'line 7, contact > telephone: This must be text: put it between quotation marks.',
    ],
    [
      'an answer that is no yes or no',
      withLines('reports:', '  2023-24:', '    keyDecision: Perhaps'),
      'line 8, reports > 2023-24 > keyDecision: This must be true or false.',
    ],
    [
      'one thing for a list',
      withLines('calendar:', '  closures: 2023-12-27'),
      'line 7, calendar > closures: This must be a list.',
    ],
    ['text for a group', withLines('calendar: none'), 'line 6, calendar: This must be a group of settings.'],
    [
      'a limit of no days',
      withLines(
        'procedures:',
        '  - id: corporate',
        '    versions:',
        '      - validFrom: 2020-04-01',
        '        acknowledgement: { limit: 0, source: Policy }',
        '        stages: []',
      ),
      'line 10, procedures > entry 1 > versions > entry 1 > acknowledgement > limit: This must be 1 or more.',
    ],
    [
      'a number that is too large',
      withLines(
        'tables:',
        '  - { id: a, type: series, title: A, years: 999, columns: [{ figure: complaints.all, label: All }] }',
      ),
      'line 7, tables > entry 1 > years: This must be 20 or less.',
    ],
    [
      'an address that is none',
      withLines(
        'reports:',
        '  2023-24:',
        '    otherDocuments: [{ text: Guidance, url: "javascript:alert(1)" }]',
      ),
      'line 8, reports > 2023-24 > otherDocuments > entry 1 > url: This is not a web address. Write it with https:// at its beginning.',
    ],
    [
      'something missing deep down',
      withLines('reports:', '  2023-24:', '    authors:', '      - name: Somebody', '        title: Officer'),
      'line 9, reports > 2023-24 > authors > entry 1 > contact: This setting is missing.',
    ],
    [
      'a file named twice',
      withLines('  - { kind: comments, file: ./A.csv, years: 2023-24 }'),
      'line 6, logs > entry 2 > file: Entry 1 names this file already: its rows would be counted twice. Keep one of the two.',
    ],
    [
      'a column that the log has not',
      withLines('    columns:', '      Recieved: Date opened'),
      'line 7, logs > entry 1 > columns > Recieved: There is no column of this name in a log of complaints. Did you mean “Received”?',
    ],
    [
      'a value that the vocabulary has not',
      withLines('vocabulary:', '  outcome:', '    labels:', '      uphed: Agreed'),
      'line 9, vocabulary > outcome > labels > uphed: There is no setting “uphed”. Did you mean “upheld”?',
    ],
    [
      'one spelling for two values',
      withLines(
        'vocabulary:',
        '  outcome:',
        '    spellings:',
        '      upheld: [Agreed]',
        '      not-upheld: [agreed]',
      ),
      'line 7, vocabulary > outcome: The spelling “agreed” stands under both upheld and not-upheld. Keep one.',
    ],
  ])('%s', (_, text, mistake) => {
    expect(mistakesIn(text)).toEqual([mistake]);
  });

  test('and so are all of them at once', () => {
    expect(mistakesIn('logs:\n  - kind: complaint\n    fiel: a.csv\n')).toEqual([
      'council: This setting is missing.',
      expect.stringMatching(/^line 2, logs > entry 1 > kind: /),
      'line 2, logs > entry 1 > file: This setting is missing.',
      'line 3, logs > entry 1 > fiel: There is no setting “fiel”. Did you mean “file”?',
    ]);
  });

  test('a column in the wrong place is told with those that there are', () => {
    const [mistake] = mistakesIn(
      withLines('    columns: { Date opened: Received }').replace('complaints', 'comments'),
    );
    expect(mistake).toContain('Write the name in this program first, then the one in your file.');
    expect(mistake).toContain('There are: Reference, Received, Channel, Team, Subject.');
  });

  test('a setting like no other is told with those that there are', () => {
    expect(mistakesIn(withLines('rules: { speed: 3 }'))).toEqual([
      'line 6, rules > speed: There is no setting “speed”. There are: stage2Start.',
    ]);
    expect(mistakesIn(withLines('vocabulary: { yesNo: { labels: { perhaps: Maybe } } }'))).toEqual([
      'line 6, vocabulary > yesNo > labels > perhaps: There is no setting “perhaps”. There are: yes, no.',
    ]);
  });

  test.each(['constructor', 'toString'])('a name that JavaScript knows is no setting: %s', (name) => {
    const expected = expect.stringContaining(`There is no setting “${name}”.`);
    expect(mistakesIn(withLines(`${name}: x`))).toEqual([expected]);
    expect(mistakesIn(withLines(`vocabulary: { outcome: { labels: { ${name}: x } } }`))).toEqual([expected]);
  });
});

describe('a configuration that cannot be read at all', () => {
  test.each([
    [
      'twice the same setting',
      withLines('council: B'),
      'line 6: This setting stands here a second time. Keep one of the two.',
    ],
    [
      'a tab before a setting',
      withLines('\tservice: A'),
      'line 6: This line begins with a tab. Begin it with blanks instead.',
    ],
    [
      'a colon in the text',
      withLines('service: Care: children'),
      'line 6: There are two colons in this line. Put what follows the first between quotation marks.',
    ],
    [
      'a sign that begins something else',
      withLines('service: @home'),
      'line 6: What follows the colon begins with a sign that needs quotation marks around the whole.',
    ],
    [
      'an asterisk',
      withLines('service: *Care*'),
      'A setting begins with “*”, which refers to another one that is not there, or to too many. Put the setting between quotation marks.',
    ],
    [
      'a second document',
      withLines('---', 'council: B'),
      'line 6: A line of three dashes begins another configuration here. Take it out.',
    ],
    ['text and no settings', 'hello', 'This must be a group of settings.'],
  ])('is told with its line: %s', (_, text, mistake) => {
    expect(mistakesIn(text)).toEqual([mistake]);
  });

  test('says what is missing where there is nothing in it', () => {
    expect(mistakesIn('# nothing yet\n')).toEqual([
      'council: This setting is missing.',
      'logs: This setting is missing.',
    ]);
  });

  // A few lines that name each other can stand for millions.
  test('does not grow without bound', () => {
    const lines = Array.from(
      { length: 12 },
      (_, index) => `x${index + 1}: &x${index + 1} [${`*x${index},`.repeat(9)}]`,
    );
    expect(mistakesIn(withLines('x0: &x0 [a]', ...lines))).toHaveLength(1);
  });
});

describe('a break in a series', () => {
  const names = {
    figures: ['complaints.informal', 'complaints.statutory'],
    tables: new Map(),
    charts: [],
  };
  const note = (names: string, from = '2020-21') =>
    withLines(
      'series:',
      '  notes:',
      `    - { from: ${from}, figures: [${names}], note: "The informal stage was abolished." }`,
    );

  test('names the year from which it holds, the figures and why', () => {
    expect(readConfiguration(note('complaints.informal'), names).series.notes).toEqual([
      { from: '2020-21', figures: ['complaints.informal'], note: 'The informal stage was abolished.' },
    ]);
  });

  test('of a figure that there is not is told with the nearest name and its line', () => {
    const mistakes = (text: string) => {
      try {
        readConfiguration(text, names);
        return '';
      } catch (error) {
        return (error as Failure).message;
      }
    };
    expect(mistakes(note('complaints.informl'))).toContain(
      'line 8, series > notes > entry 1 > figures > entry 1: There is no figure “complaints.informl”. Did you mean “complaints.informal”?',
    );
    expect(mistakes(note('cost'))).toContain('There is no figure “cost”. The command');
  });

  test('needs a figure, a year and a note', () => {
    expect(mistakesIn(note(''))).toEqual([
      'line 8, series > notes > entry 1 > figures: This list is empty: it needs at least one entry.',
    ]);
    expect(mistakesIn(note('compliments', '2020'))[0]).toMatch(/“2020” is not a reporting year/);
    expect(mistakesIn(withLines('series: { notes: [{ from: 2020-21, figures: [compliments] }] }'))).toEqual([
      'line 6, series > notes > entry 1 > note: This setting is missing.',
    ]);
  });
});
