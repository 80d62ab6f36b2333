import type { WordsWith } from './words';

/** The words of the site in Japanese. */
export const ja: WordsWith<never> = {
  // Around every page
  skipLink: '本文へ移動',
  mainNavigation: 'メインメニュー',
  feed: '全記事のフィード（RSS）',
  toFrontPage: 'トップページへ',
  languages: '言語',
  otherLanguages: '他の言語：{languages}',

  // An article
  ageInMonths: { other: 'この記事は{count}か月前のものです' },
  ageInYears: { other: 'この記事は{count}年前のものです' },
  corrections: '訂正',
  correction: '訂正（{date}）：',
  howWeKnow: '取材・確認の方法',
  reportError: '誤りを知らせる',
  errorIn: '記事の誤り：{headline}',
  byline: {
    other: '執筆：{authors}',
  },
  published: '{date} 公開',
  updated: '{date} 更新',
  dateAndTime: '{date} {time}（{zone}）',
  readingTime: {
    other: '読了まで約{count}分',
  },
  events:
    'この記事が伝える出来事の時期：{period}。記事の公開日は{date}で、人物の肩書は当時のものです。',
  sources: '出典',
  topics: 'トピック',
  relatedHeadlines: '関連ニュース',
  neighbours: '前後に公開された記事',
  publishedBefore: '前の記事',
  publishedAfter: '次の記事',
  series: '連載',
  part: '第{part}回',
  previousPart: '前回',
  nextPart: '次回',

  // Inside its text
  timeline: 'これまでの経緯',
  keyPoints: '要点',
  facts: '基本情報',
  questionsAndAnswers: '一問一答',
  editorsNote: '編集部注',
  separator: '、',
  quoteTo: '{listener}に対して',
  quoteSource: '出典',
  quoteSourceBy: '{speaker}のこの発言の出典',
  quoteLinkBy: '{speaker}のこの発言へのリンク',
  table: '表',
  tableUnder: '表：{heading}',
  tableNumber: '{table}（{number}）',
  footnotes: '脚注',
  backToReference: '本文の注{number}に戻る',
  playTitle: '再生：{title}',
  showTitle: '表示：{title}',
  playingLoads: '再生すると{host}から読み込まれます。',
  showingLoads: '表示すると{host}から読み込まれます。',
  openAt: '{site}で開く',
  madeWithAi: 'AIで作成',
  largerPicture: '大きな画像',
  previousPicture: '前の画像',
  nextPicture: '次の画像',
  pictureNumber: '{number}／{total}',
  pictures: '画像',
  pictureTitle: '画像{number}：{headline}',

  // A headline without a report
  headlineOnly: '見出しのみ',
  headlinesOnly: '見出しのみ。記事はまだありません',
  stubNotice:
    '{site}にあるのはこの見出しだけです。記事は書かれておらず、内容は確認されていません。',
  stubDescription: '{site}にあるのはこの見出しだけで、記事は書かれていません。',
  mentionedIn: 'この見出しに触れた記事',
  listedWith: '同じ一覧にある見出し',

  // What readers do not see yet
  notice: '{label}。{text}',
  draft: '下書き',
  draftNotice: '読者には表示されません。',
  underEmbargo: '解禁前',
  embargoNotice: '{date}まで読者には表示されません。',
  preview: 'プレビュー',
  previewNotice: '編集部用のページで、公開されていません。リンクの有効期限は{date}です。',
  previewTitle: 'プレビュー：{headline}',
  previewEnded: 'このプレビューは{date}に終了しました。',

  // The front page
  edition: '{date}付',
  moreHeadlines: '主なニュース',
  furtherHeadlines: 'そのほかのニュース',
  headlines: 'ニュース',
  nothingPublished: 'まだ何も公開されていません。',

  // Lists
  correctionsWhy: '記事の誤りと、正しい内容をまとめています。',
  noCorrections: '訂正はありません。',
  correctionCount: { other: '訂正 {count}件' },
  archive: 'アーカイブ',
  archiveOf: 'アーカイブ：{year}',
  topic: 'トピック',
  section: 'セクション',
  feedOf: '{what}のフィード（RSS）',
  author: '執筆',
  articles: {
    other: '記事{count}件',
  },
  noTopics: 'トピックの付いた記事はまだありません。',
  pages: 'ページ',
  newer: '新しい記事',
  older: '古い記事',
  previousPage: '前のページ',
  nextPage: '次のページ',
  pageOf: '{pages}ページ中{page}ページ目',
  ofPage: '{what}（{pages}ページ中{page}ページ目）',
  titleOfPage: '{title}（{page}ページ目）',

  // Search
  search: '検索',
  searchButton: '検索',
  searchAgain: '再検索',
  results: {
    other: '検索結果 {count}件',
  },
  resultsFor: {
    other: '「{query}」の検索結果 {count}件',
  },
  bestOfMany: {
    other: '検索結果は{count}件を超えています。関連度の高いものを表示しています。',
  },
  bestOfManyFor: {
    other: '「{query}」の検索結果 {count}件超',
  },
  noResults: '見つかりませんでした。',
  noResultsFor: '「{query}」は見つかりませんでした',
  queryCut: '入力が長いため、末尾を省きました。',
  narrowSearch: '検索を絞り込む',
  searchYears: '年',
  searchLanguages: '言語',
  withoutFilter: '{filter} を外す',
  queryIgnored: '検索に使えないため除外しました：{words}',
  didYouMean: 'もしかして：{query}',
  searchHelp:
    'アクセント記号や語尾の違いは区別しません。引用符で囲んだ語句は、続けて現れるものだけを探します。絞り込みの例：{examples}。',

  // No such page, or none for now
  notFound: 'ページが見つかりません',
  noPageHere: 'このアドレスにページはありません',
  noPageWhy: 'アドレスの打ち間違いか、記事が取り下げられた可能性があります。',
  perhapsYouWanted: 'お探しの記事はこちらですか',
  takenDown: 'この記事は取り下げられました',
  takenDownWhy: '以前ここに掲載していた記事です。再び掲載することはありません。',
  cannotBeShown: '現在このページを表示できません',
  faultToMend: '修正が必要な不具合があります。時間をおいてもう一度お試しください。',
  faultOnOurSide: '当サイト側の不具合です。ご連絡の際は番号 {number} をお知らせください。',
  tooSlow: '処理に時間がかかっています。',
  starting: 'サイトを起動しています。',
  tryAgain: '少し待ってからもう一度お試しください。',
};
