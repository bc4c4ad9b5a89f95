export function copyOfProject(): string;
