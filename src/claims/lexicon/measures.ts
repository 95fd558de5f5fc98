/** Units of measure and money, and the words that bound or blur a number. Factors: NIST SP 811 (2008), appendix B. */

type Measure = readonly [word: string, unit: readonly [dimension: string, factor: number]];

/** Unit word → dimension and factor to its base unit (metre, kilogram, square metre, metre a second, hour). */
export const MEASURES: ReadonlyMap<string, readonly [dimension: string, factor: number]> = new Map<
  string,
  readonly [dimension: string, factor: number]
>([
  ...['km', 'kilometre', 'kilometer', 'kilometres', 'kilometers'].map((w): Measure => [w, ['length', 1000]]),
  ...['mile', 'miles'].map((w): Measure => [w, ['length', 1609.344]]),
  ...['metre', 'meter', 'metres', 'meters'].map((w): Measure => [w, ['length', 1]]),
  ...['ft', 'foot', 'feet'].map((w): Measure => [w, ['length', 0.3048]]),
  ...['kg', 'kilo', 'kilos', 'kilogram', 'kilograms'].map((w): Measure => [w, ['mass', 1]]),
  ...['tonne', 'tonnes', 't', 'ton', 'tons'].map((w): Measure => [w, ['mass', 1000]]),
  ...['litre', 'litres', 'liter', 'liters'].map((w): Measure => [w, ['volume', 1]]),
  ...['gallon', 'gallons'].map((w): Measure => [w, ['volume', 3.785]]),
  ...['kw', 'kilowatt', 'kilowatts'].map((w): Measure => [w, ['power', 1]]),
  ...['mw', 'megawatt', 'megawatts'].map((w): Measure => [w, ['power', 1000]]),
  ...['gw', 'gigawatt', 'gigawatts'].map((w): Measure => [w, ['power', 1e6]]),
  ...['pound-weight', 'lb', 'lbs'].map((w): Measure => [w, ['mass', 0.4536]]),
  ...['acre', 'acres'].map((w): Measure => [w, ['area', 4046.86]]),
  ...['hectare', 'hectares'].map((w): Measure => [w, ['area', 10000]]),
  ...['mph'].map((w): Measure => [w, ['speed', 0.44704]]),
  ...['kph', 'kmh', 'km/h'].map((w): Measure => [w, ['speed', 1 / 3.6]]),
  ...['minute', 'minutes'].map((w): Measure => [w, ['duration', 1 / 60]]),
  ...['hour', 'hours'].map((w): Measure => [w, ['duration', 1]]),
  ...['day', 'days'].map((w): Measure => [w, ['duration', 24]]),
  ...['week', 'weeks'].map((w): Measure => [w, ['duration', 168]]),
  ...['month', 'months'].map((w): Measure => [w, ['duration', 730.5]]),
  ...['year', 'years'].map((w): Measure => [w, ['duration', 8766]]),
]);

export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['¥', 'yen'],
  ['₹', 'rupee'],
]);

/** After ISO 4217, without names that are common words of another meaning (real, sol, pula, tala, som, kip). */
const CURRENCIES =
  'dollar euro pound yen rupee franc krona krone peso rand ruble rouble yuan won lira shekel zloty dirham riyal rial florin guilder crown mark forint dinar baht ringgit naira shilling koruna hryvnia bitcoin kwacha guarani dram rupiah lari manat tenge lev lek leu denar dong kyat riel taka afghani tugrik birr cedi dalasi metical kwanza ariary quetzal lempira cordoba balboa bolivar boliviano gourde colon pataca renminbi vatu paanga kina nakfa ouguiya rufiyaa ngultrum loti lilangeni';
/** Plurals that are not the singular with -s. */
const CURRENCY_PLURALS: readonly (readonly [string, string])[] = [
  ['kronor', 'krona'],
  ['kroner', 'krone'],
  ['guaranies', 'guarani'],
  ['lei', 'leu'],
  ['leva', 'lev'],
  ['reais', 'real'],
  ['colones', 'colon'],
  ['bolivares', 'bolivar'],
  ['maloti', 'loti'],
  ['emalangeni', 'lilangeni'],
];

export const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map([
  ...CURRENCIES.split(' ').flatMap((word) => [[word, word] as const, [`${word}s`, word] as const]),
  ...CURRENCY_PLURALS,
]);

/** Written before the number: "Rs 5,100", "CHF 20 million". Codes of ISO 4217, and the short forms that papers use. */
export const CURRENCY_PREFIXES: ReadonlyMap<string, string> = new Map(
  'Rs=rupee INR=rupee PKR=rupee Tk=taka CHF=franc EUR=euro USD=dollar AUD=dollar CAD=dollar GBP=pound Dh=dirham Dhs=dirham AED=dirham RM=ringgit Sh=shilling Ksh=shilling KSh=shilling KES=shilling Rp=rupiah SAR=riyal JPY=yen CNY=yuan NOK=krone DKK=krone SEK=krona PLN=zloty CZK=koruna HUF=forint ZAR=rand TRY=lira'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

export type Bound = 'about' | 'min' | 'max';

/** Words before a number, longest first. */
export const BOUNDS: readonly (readonly [words: string, bound: Bound])[] = [
  ['in excess of', 'min'],
  ['no fewer than', 'min'],
  ['not fewer than', 'min'],
  ['upwards of', 'min'],
  ['more than', 'min'],
  ['greater than', 'min'],
  ['at least', 'min'],
  ['as many as', 'max'],
  ['as much as', 'max'],
  ['no more than', 'max'],
  ['fewer than', 'max'],
  ['less than', 'max'],
  ['at most', 'max'],
  ['up to', 'max'],
  ['close to', 'about'],
  ['more or less', 'about'],
  ['an estimated', 'about'],
  ['over', 'min'],
  ['under', 'max'],
  ['below', 'max'],
  ['above', 'min'],
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['some', 'about'],
  ['circa', 'about'],
  ['estimated', 'about'],
];

/** Words that say which of several like quantities is meant; both sides must agree on them. */
export const STATUS: ReadonlyMap<string, string> = new Map([
  ...'confirm'.split(' ').map((w) => [w, 'confirmed'] as const),
  ...'suspect suspected probable possible unconfirmed'.split(' ').map((w) => [w, 'suspected'] as const),
  ...'initial original first earlier previous preliminary old former'.split(' ').map((w) => [w, 'old'] as const),
  ...'updated revised new latest current second further'.split(' ').map((w) => [w, 'new'] as const),
  ...'pledge pledged promise promised plan planned target expected estimate forecast asking'
    .split(' ')
    .map((w) => [w, 'planned'] as const),
  ...'quarterly quarter fourth-quarter third-quarter second-quarter first-quarter'
    .split(' ')
    .map((w) => [w, 'quarter'] as const),
  ...'annual yearly full-year'.split(' ').map((w) => [w, 'year'] as const),
  ...'early opening opened'.split(' ').map((w) => [w, 'opening'] as const),
  ...'lunchtime midday noon'.split(' ').map((w) => [w, 'noon'] as const),
  ...'midafternoon afternoon'.split(' ').map((w) => [w, 'afternoon'] as const),
  ...'close closed closing'.split(' ').map((w) => [w, 'close'] as const),
  ...'serious seriously critical critically minor'.split(' ').map((w) => [w, 'degree'] as const),
  ...'daily weekly monthly'.split(' ').map((w) => [w, 'rate'] as const),
]);

/** Words that make a number a part of, or an addition to, another. */
export const PARTIAL: ReadonlySet<string> = new Set(
  'including among them those these whom others other more another additional further extra each per apiece only remaining rest also'.split(
    ' ',
  ),
);
