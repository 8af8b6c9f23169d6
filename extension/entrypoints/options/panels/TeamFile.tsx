import type { PanelProps } from '../parts/tools.ts';

export const TeamFile = (_props: PanelProps) => null;
