import { isSameTopic, sameTopic } from '@/lib/content/same-topic';
import type { FoundProblem } from './found-problem';
import type { IndexReader } from './reader';
import { inScope, scopeParameters } from './scope';

interface Row {
  topic: string;
  label: string;
  entries: number;
}

/**
 * A warning for each entry with a topic that shares its page with a more frequent topic that is spelled differently
 * (`C`, `C++`). Two such topics in one file are reported when it is read.
 */
export function sharedTopics(reader: IndexReader, file: string | undefined): FoundProblem[] {
  const ofFile = `topic IN (SELECT topic FROM entry_topics JOIN entries ON entries.id = entry WHERE ${inScope('entries', file)})`;
  const labels = reader.all<Row>(
    `SELECT topic, label, count(*) AS entries FROM entry_topics
     WHERE ${file === undefined ? '1' : ofFile}
     GROUP BY topic, label ORDER BY topic, entries DESC, label`,
    scopeParameters(file),
  );
  const most = new Map<string, string>();
  const shared = labels.filter(({ topic, label }) => {
    const first = most.get(topic) ?? label;
    most.set(topic, first);
    return !isSameTopic(label, first);
  });
  return shared.flatMap(({ topic, label }) =>
    reader
      .all<{ file: string; at: number }>(
        `SELECT entries.file, topics.key AS at
         FROM entry_topics JOIN entries ON entries.id = entry_topics.entry,
           json_each(entries.data, '$.topics') AS topics
         WHERE entry_topics.topic = :topic AND entry_topics.label = :label
           AND topics.value = :label AND ${inScope('entries', file)}`,
        { ...scopeParameters(file), topic, label },
      )
      .map((row) => ({
        file: row.file,
        line: 1,
        column: 1,
        severity: 'warning' as const,
        key: ['topics', row.at],
        ...sameTopic(label, most.get(topic) ?? label, topic),
      })),
  );
}
