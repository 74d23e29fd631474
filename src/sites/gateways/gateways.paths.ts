/** The path below which gateways report. */
export const GATEWAYS = '/bao-co';
