/** The order to stop came before the start was complete; everything is closed again. */
export class StoppedEarly extends Error {}
