/** What is measured, for who measures it elsewhere: in a browser, on a whole server. */
export { NOW, randomLeads } from './leads/leads.ts';
export { fortyCriteria } from './model/forty.ts';
