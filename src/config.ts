/** Every setting once: name, meaning, default, whether it is secret, whether production needs it. */
export interface Config {
  mode: 'demo' | 'production';
  role: 'all' | 'web' | 'jobs';
  port: number;
  host: string;
  publicUrl: string;
  dataDir: string;
  databaseUrl: string | undefined;
  secureCookies: boolean;
  secretKey: string;
}
