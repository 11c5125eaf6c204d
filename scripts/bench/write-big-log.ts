import { closeSync, openSync, writeSync } from 'node:fs';
import { addCalendarDays, calendarDate, formatShort } from '../../src/calendar/calendar-date.ts';

const HEADER =
  'Reference,Procedure,Received,Acknowledged,Channel,Complainant,Advocate used,Services,Team,Division,Categories,Stage 1 due,Stage 1 extended,Stage 1 responded,Stage 1 outcome,Stage 2 requested,Stage 2 responded,Stage 2 outcome,Closed,Officer,Learning';

const TEAMS = [
  'Area team North',
  'Area team South',
  'Children in care',
  'Leaving care',
  'Disability',
  'MASH',
];
const OUTCOMES = ['Upheld', 'Partially upheld', 'Part Upheld', 'Not upheld', 'Not Upheld'];
const CHANNELS = ['Email', 'Telephone', 'Letter', 'Online form', 'In person'];
const PEOPLE = ['Parent', 'Child', 'Advocate', 'Foster carer', 'Grandparent'];
const ABOUT = [
  'Poor communication',
  'Delay',
  'Staff conduct',
  'Lack of support; Delay',
  'Unhappy with decision',
];

/**
 * Writes a log of complaints as a council of a country's size would have it: every row is right, about 200 bytes long, and
 * invented. The same rows each time.
 */
export function writeBigLog(path: string, rows: number): void {
  const file = openSync(path, 'w');
  const first = calendarDate('2022-04-01');
  // Formatting a date for every row would take longer than writing the file.
  const days = Array.from({ length: 730 }, (_, day) => formatShort(addCalendarDays(first, day)));
  const later = (day: number, by: number): string => days[Math.min(days.length - 1, day + by)]!;
  let piece = `${HEADER}\n`;
  for (let row = 0; row < rows; row++) {
    const seed = (row * 2_654_435_761) % 4_294_967_296;
    const day = seed % 690;
    const further = seed % 20 === 0;
    piece += `CS/${String(row).padStart(7, '0')},${seed % 3 === 0 ? 'Corporate' : 'Statutory'},${days[day]},${later(day, 2)},${CHANNELS[seed % 5]},${PEOPLE[seed % 7] ?? 'Parent'},${seed % 11 === 0 ? 'Yes' : 'No'},Social work,${TEAMS[seed % 6]},Help and protection,${ABOUT[seed % 5]},${later(day, 14)},${seed % 9 === 0 ? later(day, 9) : ''},${later(day, 7 + (seed % 20))},${OUTCOMES[seed % 5]},${further ? later(day, 30) : ''},${further ? later(day, 38) : ''},${further ? 'Not upheld' : ''},${later(day, 38)},KT,${seed % 6 === 0 ? '"The point was taken to the team meeting, and the note was changed."' : ''}\n`;
    if (piece.length > 1_000_000) {
      writeSync(file, piece);
      piece = '';
    }
  }
  writeSync(file, piece);
  closeSync(file);
}
