import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countryOf,
  isBody,
  isMetonym,
  matchNames,
  metonymFor,
  type NameMatch,
  nameKey,
  parseName,
  surnameKey,
} from '../../src/text/names.ts';

describe('nameKey: spellings of one name', () => {
  it.each([
    [['Volodymyr Zelensky', 'Volodymyr Zelenskyy', 'Volodymyr Zelenskiy', 'President Volodymyr Zelenskyi']],
    [['Sergei Lavrov', 'Sergey Lavrov']],
    [['Yulia Tymoshenko', 'Yulia Timoshenko', 'Yuliya Tymoshenko']],
    [['Jörg Weissenfels', 'Joerg Weissenfels', 'Jörg Weißenfels', 'JÖRG WEISSENFELS']],
    [['Farida Mansouri', 'Dr. Farida Mansuri']],
    [['Alexei Navalny', 'Aleksei Navalnyy', 'Alexey Navalny']],
    [['Donald Trump', 'Donald J. Trump', 'U.S. President Donald Trump', 'Mr Donald Trump']],
    [['Kim Jong Un', 'Kim Jong-un']],
    [['Conor O’Brien', "Conor O'Brien", 'Conor OBrien']],
    [['Ministry of Health', 'the Health Ministry']],
    [['US', 'the United States', 'U.S.', 'America']],
    [['Kyiv', 'Kiev']],
  ])('%j', (names) => {
    expect(new Set(names.map(nameKey)).size, names.map(nameKey).join(' ')).toBe(1);
  });
  it.each([
    ['Ravindra Pillai', 'Rajendra Pillai'],
    ['Ravindra Pillai', 'Meera Pillai'],
    ['Michael Ross', 'Michelle Ross'],
    ['Celestine Okello', 'Simon Okello'],
    ['Robert Kennedy', 'Robert Kennedy Jr.'],
    ['North Korea', 'South Korea'],
  ])('%s is not %s', (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));
});

describe('parseName', () => {
  it.each([
    ['U.S. Secretary of State Marco Rubio', { given: ['Marco'], surname: 'Rubio' }],
    ['NATO Secretary General Mark Rutte', { given: ['Mark'], surname: 'Rutte' }],
    ['Ursula von der Leyen', { given: ['Ursula'], surname: 'von der Leyen' }],
    ['Von der Leyen', { given: [], surname: 'Von der Leyen' }],
    ['Mrs Okello', { given: [], surname: 'Okello', gender: 'female' }],
    ['Robert F. Kennedy Jr.', { given: ['Robert', 'F.'], surname: 'Kennedy', generation: 'jr' }],
    ['Xi Jinping', { given: ['Jinping'], surname: 'Xi' }],
    ['Moon Jae-in', { given: ['Jae-in'], surname: 'Moon' }],
    ['Kim Beazley', { given: ['Kim'], surname: 'Beazley' }],
    ['Crown Prince Mohammed bin Salman', { given: ['Mohammed'], surname: 'bin Salman' }],
    ['Stephen King', { given: ['Stephen'], surname: 'King' }],
    ['Dr Jane Hartley MP', { given: ['Jane'], surname: 'Hartley' }],
    ['', { given: [], surname: '' }],
  ])('%s', (name, expected) => expect(parseName(name)).toMatchObject(expected));
});

describe('surnameKey', () => {
  it.each([
    ['Bashar al-Assad', 'Assad'],
    ['Bashar al Assad', 'Assad'],
    ['Gov. Ann Müller', 'Mueller'],
    ['Xi Jinping', 'Xi'],
  ])('%s and %s', (a, b) => expect(surnameKey(a)).toBe(surnameKey(b)));
});

describe('matchNames', () => {
  const table: [string, string | null, string, string | null, NameMatch][] = [
    ['Putin', null, 'Vladimir Putin', null, 'compatible'],
    ['Putin', 'Russian president', 'Vladimir Putin', 'President of Russia', 'same'],
    ['Okello', 'Kenyan president', 'Ann Okello', 'Ugandan president', 'compatible'],
    ['Pillai', null, 'Pillai', null, 'compatible'],
    ['Ravindra Pillai', null, 'Meera Pillai', null, 'different'],
    ['Rajendra Pillai', null, 'Ravindra Pillai', null, 'different'],
    ['Farida Mansouri', null, 'Fatima Mansouri', null, 'different'],
    ['Volodymyr Zelenskyy', null, 'Volodymyr Zelensky', null, 'same'],
    ['George W. Bush', null, 'George H. W. Bush', null, 'different'],
    ['George Bush', null, 'George W. Bush', null, 'same'],
    ['J. Hartley', null, 'Jane Hartley', null, 'compatible'],
    ['J. Hartley', null, 'Maria Hartley', null, 'different'],
    ['Bill Clinton', null, 'William Clinton', null, 'compatible'],
    ['Bill Clinton', null, 'Hillary Clinton', null, 'different'],
    ['Mr Hartnoll', null, 'Ms Hartnoll', null, 'different'],
    ['Cllr Neil Hartnoll', null, 'Neil Hartnoll', null, 'same'],
    ['Robert Kennedy', null, 'Robert Kennedy Jr.', null, 'compatible'],
    ['Robert Kennedy Sr.', null, 'Robert Kennedy Jr.', null, 'different'],
    ['López Obrador', null, 'Andrés Manuel López Obrador', null, 'compatible'],
    ['Xi', null, 'Xi Jinping', null, 'compatible'],
    ['the Kremlin', null, 'Kremlin', null, 'same'],
    ['the Kremlin', null, 'Vladimir Putin', null, 'different'],
    ['Interior Ministry', null, 'the Ministry of the Interior', null, 'same'],
    ['Health Ministry', null, 'Interior Ministry', null, 'different'],
    ['Health Ministry', null, 'Ukraine’s Health Ministry', null, 'compatible'],
    ['IHO', null, 'International Health Office', null, 'same'],
    ['Moscow', null, 'Russia', null, 'same'],
    ['Russia', null, 'Russian Defence Ministry', null, 'different'],
    ['Britain', null, 'the UK', null, 'same'],
    ['Orrelane', null, 'Orrelane Systems', null, 'different'],
    ['', null, '', null, 'same'],
  ];
  it.each(table)('%s (%s), %s (%s): %s', (a, roleA, b, roleB, expected) => {
    expect(matchNames({ name: a, role: roleA }, { name: b, role: roleB })).toBe(expected);
    expect(matchNames({ name: b, role: roleB }, { name: a, role: roleA })).toBe(expected);
  });

  const names = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          'Ann',
          'J.',
          'Pillai',
          'Mr',
          'von',
          'der',
          'Bob',
          'Robert',
          'Jr.',
          'Kim',
          'Health',
          'Ministry',
          'of',
          'U.S.',
          'Moscow',
          'al-Assad',
        ),
        { maxLength: 6 },
      )
      .map((parts) => parts.join(' ')),
  );
  const roles = fc.option(fc.constantFrom('president', 'Russian President', 'a doctor', ''));
  it('is symmetric and total, and any name is the same as itself', () => {
    fc.assert(
      fc.property(names, roles, names, roles, (a, roleA, b, roleB) => {
        const [x, y] = [
          { name: a, role: roleA },
          { name: b, role: roleB },
        ];
        expect(matchNames(x, y)).toBe(matchNames(y, x));
        expect(matchNames(x, { ...x, role: null })).not.toBe('different');
        expect(typeof nameKey(a)).toBe('string');
      }),
      { numRuns: 500 },
    );
  });
});

describe('bodies and metonyms', () => {
  it.each([
    'the Kremlin',
    'Moscow',
    'AFP',
    'Interior Ministry',
    'Averley District Council',
    'the U.S.',
    'The New York Times',
    'Hartnoll & Daughters',
    'police',
    'Orrelane Systems',
    'Bank of England',
    'NATO',
  ])('%s is a body', (name) => expect(isBody(name)).toBe(true));
  it.each([
    'Vladimir Putin',
    'Putin',
    'Theresa Post',
    'Health Minister Celestine Okello',
    'Secretary of State Marco Rubio',
    'Kitty House',
    'J. Hartley',
    '',
  ])('%s is none', (name) => expect(isBody(name)).toBe(false));
  it.each([
    ['Moscow', 'Russia'],
    ['the Kremlin', 'Kremlin'],
    ['The White House', 'White House'],
    ['Kiev', 'Ukraine'],
    ['Leeds', null],
  ])('%s stands for %s', (name, expected) => {
    expect(metonymFor(name)).toBe(expected);
    expect(isMetonym(name)).toBe(expected !== null);
  });
  it.each([
    ['Ukrainian', 'Ukraine'],
    ['U.S.', 'United States'],
    ['UK', 'United Kingdom'],
    ['Leeds', null],
  ])('countryOf(%s) is %s', (word, expected) => expect(countryOf(word)).toBe(expected));
});
