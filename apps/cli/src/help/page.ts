import type { Command } from 'commander';

/** The help of a command as `--help` shows it. */
export function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
    getOutHelpWidth: () => 100,
    getOutHasColors: () => false,
  });
  command.outputHelp();
  return `${text.trimEnd()}\n`;
}

/** docs/command-line.md: the help of every command, word for word. */
export function helpPage(program: Command): string {
  const commands = program.commands.filter((each) => each.name() !== 'help');
  const sections = [program, ...commands].map((command) => {
    const name = command === program ? 'umbral' : `umbral ${command.name()}`;
    return `## ${name}\n\n\`\`\`text\n${helpOf(command)}\`\`\`\n`;
  });
  return `# The command line\n\nRun it in the repository as \`npx umbral …\`. This page is what \`umbral help <command>\` says; \`npm --prefix apps/cli run help-page\` writes it.\n\n${sections.join('\n')}`;
}
