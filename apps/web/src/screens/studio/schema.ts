// What asks for the schema of documents: to check one that comes from outside, or to make a new node. It loads when it is first needed.
export { addNode, readClip, readDocument } from '@umbral/model';
