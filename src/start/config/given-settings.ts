import { configWords as words } from '../words.ts';
import { type SettingName, settings } from './every-setting.ts';

/** The settings of an environment, one at a time; a blank one counts as not given. What is wrong is refused with a `ConfigError`. */
export function givenSettings(env: Record<string, string | undefined>): GivenSettings {
  const text = (name: SettingName): string => env[name]?.trim() || settings[name].default;
  const count = (name: SettingName, { least, most }: Range): number => {
    const n = Number(text(name));
    return Number.isInteger(n) && n >= least && n <= most
      ? n
      : refuse(name, words.count(text(name), most, least));
  };
  return {
    text,
    isGiven: (name) => !!env[name]?.trim(),
    oneOf: (name, allowed) =>
      allowed.find((a) => a === text(name)) ?? refuse(name, words.oneOf(text(name), allowed.join(', '))),
    count,
    port(name) {
      const n = Number(text(name));
      return Number.isInteger(n) && n >= 0 && n <= 65_535 ? n : refuse(name, words.port(text(name)));
    },
  };
}

/** A setting is wrong; the message is a sentence for the operator. */
export class ConfigError extends Error {
  readonly setting: SettingName;

  constructor(name: SettingName, sentence: string) {
    super(sentence);
    this.name = 'ConfigError';
    this.setting = name;
  }
}

export function refuse(name: SettingName, why: string): never {
  throw new ConfigError(name, words.refused(name, why));
}

interface Range {
  least: number;
  most: number;
}

export interface GivenSettings {
  /** As it was given, or its default. */
  text(name: SettingName): string;
  isGiven(name: SettingName): boolean;
  oneOf<T extends string>(name: SettingName, allowed: readonly T[]): T;
  count(name: SettingName, range: Range): number;
  port(name: SettingName): number;
}
