/**
 * What flows along an edge.
 * `match`: true or false. `timedPoints`: points that still know their events' ages. `points`, `score`, `band`: numbers and labels.
 */
export type PortType = 'match' | 'timedPoints' | 'points' | 'score' | 'band';

export type InPort = { id: string; accepts: readonly PortType[]; many: boolean };
export type OutPort = { id: string; type: PortType };
export type Ports = { in: readonly InPort[]; out: readonly OutPort[] };
