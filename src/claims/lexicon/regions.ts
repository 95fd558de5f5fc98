/** States, provinces and regions that news names without their country: a town named beside one may lie in it. */
import { fold } from '../../text/words.ts';

const NAMES = `
alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky
louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico
new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont
virginia|washington|west virginia|wisconsin|wyoming|puerto rico
alberta|british columbia|manitoba|new brunswick|newfoundland|nova scotia|ontario|prince edward island|quebec|saskatchewan|yukon|nunavut
new south wales|victoria|queensland|south australia|western australia|tasmania|northern territory
england|scotland|wales|northern ireland|cornwall|devon|dorset|kent|essex|suffolk|norfolk|sussex|surrey|hampshire|somerset|yorkshire|lancashire
cumbria|northumberland|lincolnshire|cheshire|shropshire|the midlands|east anglia|the highlands|fife
bavaria|saxony|hesse|thuringia|brandenburg|westphalia|brittany|normandy|provence|alsace|burgundy|tuscany|sicily|sardinia|lombardy|piedmont|umbria
catalonia|andalusia|galicia|aragon|the basque country|flanders|wallonia|tyrol|carinthia|silesia|transylvania|crimea|donbas|donbass|siberia|chechnya
punjab|kerala|gujarat|maharashtra|bihar|assam|kashmir|sindh|balochistan|uttar pradesh|tamil nadu|karnataka|west bengal|xinjiang|tibet|guangdong|sichuan|hunan
java|sumatra|borneo|bali|sulawesi|mindanao|luzon|darfur|tigray|kurdistan|gaza|the west bank|hokkaido|kyushu|patagonia|bahia
africa|europe|asia|latin america|the middle east|the balkans|the caucasus|scandinavia
`;
const REGIONS: ReadonlySet<string> = new Set(
  NAMES.trim()
    .split(/[|\n]/)
    .map((name) => fold(name.replace(/^the /, ''))),
);

/** Is it the name of a state, a province or a part of the world? Countries are told by `isCountry`. */
export const isRegion = (name: string): boolean => REGIONS.has(fold(name.replace(/^the /i, '')));
