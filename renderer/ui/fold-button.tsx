import { ChevronDown, ChevronRight } from 'lucide-react';
import { Button } from './button.tsx';

interface Props {
  readonly isOpen: boolean;
  readonly onChange: (isOpen: boolean) => void;
  readonly ariaLabel?: string | undefined;
  readonly children: string;
}

/** Shows what is folded away beneath it, and hides it again. */
export function FoldButton({ isOpen, onChange, ariaLabel, children }: Props) {
  return (
    <Button
      size="compact"
      variant="quiet"
      icon={isOpen ? ChevronDown : ChevronRight}
      isExpanded={isOpen}
      ariaLabel={ariaLabel}
      onPress={() => onChange(!isOpen)}
    >
      {children}
    </Button>
  );
}
