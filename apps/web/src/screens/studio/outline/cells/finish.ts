/** Where the focus goes when writing has ended: stays on the cell, goes to the row above or below, or has left already. */
export type Finish = 'stay' | 'left' | -1 | 1;
