import type { WordsWith } from './words';

/** The words of the site in Arabic. */
export const ar: WordsWith<'zero' | 'one' | 'two' | 'few' | 'many'> = {
  // Around every page
  skipLink: 'انتقل إلى النص',
  mainNavigation: 'القائمة الرئيسية',
  feed: 'خلاصة جميع المقالات (RSS)',
  toFrontPage: 'إلى الصفحة الرئيسية',

  // An article
  byline: {
    zero: 'بقلم {authors}',
    one: 'بقلم {authors}',
    two: 'بقلم {authors}',
    few: 'بقلم {authors}',
    many: 'بقلم {authors}',
    other: 'بقلم {authors}',
  },
  published: 'نُشر في {date}',
  updated: 'حُدّث في {date}',
  dateAndTime: '{date}، {time} ({zone})',
  readingTime: {
    zero: 'أقل من دقيقة للقراءة',
    one: 'دقيقة واحدة للقراءة',
    two: 'دقيقتان للقراءة',
    few: '{count} دقائق للقراءة',
    many: '{count} دقيقة للقراءة',
    other: '{count} دقيقة للقراءة',
  },
  events:
    'تعود الأحداث الواردة هنا إلى {period}. ونُشر هذا التقرير في {date}؛ ويُذكر الأشخاص بالمناصب التي كانوا يشغلونها حينذاك.',
  sources: 'المصادر',
  topics: 'المواضيع',
  relatedHeadlines: 'عناوين ذات صلة',
  neighbours: 'ما نُشر قبله وبعده',
  publishedBefore: 'نُشر قبله',
  publishedAfter: 'نُشر بعده',

  // Inside its text
  separator: '، ',
  quoteTo: 'في حديث إلى {listener}',
  quoteSource: 'المصدر',
  quoteSourceBy: 'مصدر هذا الاقتباس عن {speaker}',
  quoteLinkBy: 'رابط هذا الاقتباس عن {speaker}',
  table: 'جدول',
  tableUnder: 'جدول: {heading}',
  tableNumber: '{table} ({number})',
  footnotes: 'الهوامش',
  backToReference: 'العودة إلى الإحالة {number}',

  // A headline without a report
  headlineOnly: 'عنوان فقط',
  headlinesOnly: 'عناوين فقط، من دون تقارير حتى الآن',
  stubNotice: 'ليس في {site} سوى هذا العنوان. لم يُكتب تقرير هنا، ولم يُتحقق من شيء فيه.',
  stubDescription: 'ليس في {site} سوى هذا العنوان؛ لم يُكتب تقرير هنا.',
  mentionedIn: 'أين ورد ذكره',
  listedWith: 'عناوين وردت معه',

  // What readers do not see yet
  notice: '{label}. {text}',
  draft: 'مسودة',
  draftNotice: 'لا يراها القراء.',
  underEmbargo: 'محظور النشر حاليًا',
  embargoNotice: 'لا يراه القراء قبل {date}.',
  preview: 'معاينة',
  previewNotice: 'هذه الصفحة لهيئة التحرير وليست منشورة. تنتهي صلاحية الرابط في {date}.',
  previewTitle: 'معاينة: {headline}',

  // The front page
  edition: 'عدد {date}',
  moreHeadlines: 'عناوين أخرى',
  furtherHeadlines: 'المزيد من العناوين',
  headlines: 'العناوين',
  nothingPublished: 'لم يُنشر شيء بعد.',

  // Lists
  archive: 'الأرشيف',
  archiveOf: 'الأرشيف: {year}',
  topic: 'موضوع',
  author: 'بقلم',
  articles: {
    zero: 'لا مقالات',
    one: 'مقال واحد',
    two: 'مقالان',
    few: '{count} مقالات',
    many: '{count} مقالًا',
    other: '{count} مقال',
  },
  noTopics: 'لم يُحدَّد موضوع لأي مقال بعد.',
  pages: 'الصفحات',
  newer: 'الأحدث',
  older: 'الأقدم',
  pageOf: 'الصفحة {page} من {pages}',
  ofPage: '{what}، الصفحة {page} من {pages}',
  titleOfPage: '{title}، الصفحة {page}',

  // Search
  search: 'البحث',
  searchButton: 'ابحث',
  searchAgain: 'بحث جديد',
  results: {
    zero: 'لا نتائج',
    one: 'نتيجة واحدة',
    two: 'نتيجتان',
    few: '{count} نتائج',
    many: '{count} نتيجة',
    other: '{count} نتيجة',
  },
  resultsFor: {
    zero: 'لا نتائج عن «{query}»',
    one: 'نتيجة واحدة عن «{query}»',
    two: 'نتيجتان عن «{query}»',
    few: '{count} نتائج عن «{query}»',
    many: '{count} نتيجة عن «{query}»',
    other: '{count} نتيجة عن «{query}»',
  },
  bestOfMany: {
    zero: 'أكثر من {count} نتيجة؛ والمعروض أفضلها.',
    one: 'أكثر من {count} نتيجة؛ والمعروض أفضلها.',
    two: 'أكثر من {count} نتيجة؛ والمعروض أفضلها.',
    few: 'أكثر من {count} نتائج؛ والمعروض أفضلها.',
    many: 'أكثر من {count} نتيجة؛ والمعروض أفضلها.',
    other: 'أكثر من {count} نتيجة؛ والمعروض أفضلها.',
  },
  bestOfManyFor: {
    zero: 'أكثر من {count} نتيجة عن «{query}»',
    one: 'أكثر من {count} نتيجة عن «{query}»',
    two: 'أكثر من {count} نتيجة عن «{query}»',
    few: 'أكثر من {count} نتائج عن «{query}»',
    many: 'أكثر من {count} نتيجة عن «{query}»',
    other: 'أكثر من {count} نتيجة عن «{query}»',
  },
  noResults: 'لم يُعثر على شيء.',
  noResultsFor: 'لم يُعثر على شيء عن «{query}»',
  queryCut: 'النص المكتوب طويل، وقد حُذف آخره.',
  queryIgnored: 'حُذف لأنه لا معنى له هنا: {words}',
  didYouMean: 'هل المقصود {query}؟',
  searchHelp:
    'لا فرق بين كلمة مشكولة وأخرى غير مشكولة، ولا بين نهايات الكلمات. والكلمات بين علامتي اقتباس يُبحث عنها متجاورة. ويمكن تضييق البحث هكذا: {examples}.',

  // No such page, or none for now
  notFound: 'غير موجود',
  noPageHere: 'لا توجد صفحة على هذا العنوان',
  noPageWhy: 'ربما كُتب العنوان خطأً، أو سُحب المقال.',
  perhapsYouWanted: 'لعل المطلوب',
  takenDown: 'سُحب هذا المقال',
  takenDownWhy: 'كان هنا ذات يوم ولن يعود.',
  cannotBeShown: 'يتعذر عرض هذه الصفحة الآن',
  faultToMend: 'فيها خطأ علينا إصلاحه. يرجى المحاولة لاحقًا.',
  faultOnOurSide: 'الخطأ من جانبنا. عند الإبلاغ عنه يرجى ذكر {number}.',
  tooSlow: 'يستغرق الأمر وقتًا أطول مما ينبغي.',
  starting: 'الموقع قيد التشغيل.',
  tryAgain: 'يرجى المحاولة بعد لحظات.',
};
