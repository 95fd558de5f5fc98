/** Structured logs on stderr, with secrets removed by name and by shape. */
import { type Logger, pino } from 'pino';

/** Slack, Discord and bearer tokens, and passwords in URLs, wherever they turn up. */
const SECRET_SHAPES =
  /xox[abeprs][.-][\w.-]+|xapp-[\w-]+|Bot [\w-]{20,}\.[\w-]+\.[\w-]+|[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}|(?<=:\/\/[^/\s:]*:)[^@\s/]+(?=@)|https:\/\/hooks\.slack\.com\/\S+/g;

export function redact(line: string): string {
  return line.replace(SECRET_SHAPES, '[secret]');
}

/** JSON lines; a short readable line each when stderr is a terminal. */
export function createLog(level: string, output: NodeJS.WriteStream = process.stderr): Logger {
  const write = (line: string) => output.write(output.isTTY ? readable(redact(line)) : redact(line));
  return pino(
    {
      level,
      base: { pid: process.pid },
      serializers: { error: pino.stdSerializers.errWithCause },
      redact: {
        paths: ['token', '*.token', 'authorization', '*.authorization', 'response_url', '*.response_url'],
        censor: '[secret]',
      },
    },
    { write },
  );
}

const LEVEL_NAMES: Readonly<Record<number, string>> = { 10: 'trace', 20: 'debug', 30: 'info', 40: 'warn', 50: 'error' };

function readable(line: string): string {
  try {
    const { level, time, msg, pid: _pid, ...fields } = JSON.parse(line) as Record<string, unknown>;
    const clock = new Date(time as number).toISOString().slice(11, 19);
    const rest = Object.keys(fields).length > 0 ? ` ${JSON.stringify(fields).slice(0, 400)}` : '';
    return `${clock} ${LEVEL_NAMES[level as number] ?? level} ${msg}${rest}\n`;
  } catch {
    return line;
  }
}
