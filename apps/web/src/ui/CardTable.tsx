import { Table, type TableProps } from '@mantine/core';
import cards from './CardTable.module.css';

/**
 * A table whose rows become cards on a narrow screen: the first cell is a card's heading, and what a cell's `data-label` says stands
 * above it.
 */
export function CardTable({ className = '', ...rest }: TableProps) {
  return <Table verticalSpacing="sm" {...rest} className={`${cards.table} ${className}`} />;
}
