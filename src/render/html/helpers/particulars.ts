import { type Markup, markup } from '../../markup.ts';
import { type HelperOptions, placeOf, type Rendering } from '../rendering.ts';
import { unknownName } from '../template-error.ts';
import { date } from './values.ts';

const NAMES = {
  committee: 'the committee or meeting',
  meetingDate: 'the date of the meeting',
  cabinetMember: 'the name of the cabinet member',
  director: 'the director who approved the report',
  wards: 'the wards affected',
  keyDecision: 'whether this is a key decision',
  scrutiny: 'whether scrutiny has considered it',
  otherCommittee: 'whether another committee has considered it',
  fullCouncil: 'whether it goes to full council',
} as const;

/**
 * `{{particular "committee"}}`: one of the formal particulars, `Yes` or `No` for a question, `To be written` where the configuration does not give it.
 */
export function particular(rendering: Rendering, name: string, options: HelperOptions): string | Markup {
  if (!Object.hasOwn(NAMES, name)) {
    throw unknownName('particular', name, Object.keys(NAMES), placeOf(rendering, options));
  }
  const key = name as keyof typeof NAMES;
  const value = rendering.model.particulars[key];
  if (value === undefined || value === '') {
    return toBeWritten(rendering, NAMES[key], options);
  }
  return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : date(value);
}

/** `{{toBeWritten "the recommendations"}}`: a mark in the page that the configuration lacks something. */
export function toBeWritten(rendering: Rendering, what: string, _options: HelperOptions): Markup {
  rendering.missingParticulars.add(what);
  return markup`<span class="to-be-written">To be written</span>`;
}
