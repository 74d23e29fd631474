/** The three kinds of door, by what tells a door who stands at it. */
export type DoorKind =
  /** The session of the door's cookie; forms carry a token (`people-door.ts`). */
  | 'people'
  /** A key or a signature that comes with each call; no cookie, no token (`machine-door.ts`). */
  | 'machines'
  /**
   * A kiosk, a counter's screen, a board: an enrolled device key and the network that it stands in, and no person. Its steps and its
   * rows come with the kiosk; until then no door is of this kind.
   */
  | 'devices';
