import look from './Leads.module.css';

/** Who a lead is: its name, and its id where that is not all it has. */
export function Who({ lead: { lead, name } }: { lead: { lead: string; name: string | null } }) {
  return (
    <span className={look.who}>
      <span className={look.name}>{name ?? lead}</span> {name !== null && <span className={look.id}>{lead}</span>}
    </span>
  );
}
