import { Plus } from 'lucide-react';
import { Button } from '../ui/button.tsx';

export function AddButton({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <Button variant="primary" icon={Plus} onPress={onPress}>
      {label}
    </Button>
  );
}
