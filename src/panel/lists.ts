/** The faces of the panel that list something of the vault, one of which is shown while no note is. */
export type ListName = 'queue' | 'decided' | 'order' | 'rules' | 'kinds' | 'health';
