/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates in six languages: the weekday on either side, ranges that name month or year once, ends of months, other digits. */

#include "text/attache-dates.h"

typedef struct
{
  const char *language;
  const char *text;
  const char *expected; /* "day 2021-06-14", "range 2022-03-01/2022-03-09", … with spaces between; "" for none */
} Case;

static const Case cases[] = {
  { "en", "by Monday, 14 June 2021.", "day 2021-06-14" },
  { "en", "on 14 June 2021 (Monday)", "day 2021-06-14" },
  { "en", "Friday 11th June 2021", "day 2021-06-11" },
  { "en", "June 14, 2021 in Geneva", "day 2021-06-14" },
  { "en", "from 1 to 9 March 2022", "range 2022-03-01/2022-03-09" },
  { "en", "1-9 March 2022", "range 2022-03-01/2022-03-09" },
  { "en", "from 28 February to 9 March 2022", "range 2022-02-28/2022-03-09" },
  { "en", "from 20 December to 9 January 2022", "range 2021-12-20/2022-01-09" },
  { "en", "from January to October 2022", "range 2022-01-01/2022-10-31" },
  { "en", "in October or November", "range 2021-10-01/2021-11-30" },
  { "en", "by the end of August 2021", "month-end 2021-08-31" },
  { "en", "late February 2024", "month-end 2024-02-29" },
  { "en", "in September 2021", "month 2021-09-01" },
  { "en", "11 June 2021, and again on Monday 14 June", "day 2021-06-11 day 2021-06-14" },
  { "en", "2021-06-14 and 15/06/2021 and 16.06.2021", "day 2021-06-14 day 2021-06-15 day 2021-06-16" },
  { "en", "31 February 2021", "" },
  { "en", "The councillor may speak in 2021 on C21/14, section 2.6, at 12:30 or 15.00.", "" },
  { "en", "Decision 5 (Rev. Dubai, 2018), from Monday to Friday, 2019-2021", "" },
  { "en", "Tuesday 14 June", "day 2022-06-14" },
  { "fr", "lundi 14 juin 2021", "day 2021-06-14" },
  { "fr", "le 14 juin 2021 (lundi)", "day 2021-06-14" },
  { "fr", "du 1er au 9 mars 2022", "range 2022-03-01/2022-03-09" },
  { "fr", "du 28 février au 9 mars 2022", "range 2022-02-28/2022-03-09" },
  { "fr", "de janvier à octobre 2022", "range 2022-01-01/2022-10-31" },
  { "fr", "d’ici à la fin du mois d’août 2021", "month-end 2021-08-31" },
  { "fr", "fin août 2021", "month-end 2021-08-31" },
  { "fr", "en décembre 2021, afin de conclure", "month 2021-12-01" },
  { "fr", "LUNDI 14 FEVRIER 2022", "day 2022-02-14" },
  { "es", "lunes 14 de junio de 2021", "day 2021-06-14" },
  { "es", "el 14 de junio de 2021 (lunes)", "day 2021-06-14" },
  { "es", "del 1 al 9 de marzo de 2022", "range 2022-03-01/2022-03-09" },
  { "es", "del 28 de febrero al 9 de marzo de 2022", "range 2022-02-28/2022-03-09" },
  { "es", "de enero a octubre de 2022", "range 2022-01-01/2022-10-31" },
  { "es", "a finales de agosto de 2021", "month-end 2021-08-31" },
  { "es", "en septiembre de 2021", "month 2021-09-01" },
  { "ru", "понедельник, 14 июня 2021 года", "day 2021-06-14" },
  { "ru", "14 июня 2021 года (понедельник)", "day 2021-06-14" },
  { "ru", "14 июня 2021 г.", "day 2021-06-14" },
  { "ru", "с 1 по 9 марта 2022 года", "range 2022-03-01/2022-03-09" },
  { "ru", "с 28 февраля по 9 марта 2022 года", "range 2022-02-28/2022-03-09" },
  { "ru", "с января по октябрь 2022 года", "range 2022-01-01/2022-10-31" },
  { "ru", "до конца августа 2021 года", "month-end 2021-08-31" },
  { "ru", "в сентябре 2021 года", "month 2021-09-01" },
  { "zh", "2021年6月14日（星期一）", "day 2021-06-14" },
  { "zh", "星期一，2021年6月14日", "day 2021-06-14" },
  { "zh", "２０２１年６月１４日", "day 2021-06-14" },
  { "zh", "2022年3月1日至9日", "range 2022-03-01/2022-03-09" },
  { "zh", "2022年2月28日至3月9日", "range 2022-02-28/2022-03-09" },
  { "zh", "2022年1月至10月", "range 2022-01-01/2022-10-31" },
  { "zh", "10月底或11月初", "range 2021-10-01/2021-11-30" },
  { "zh", "到2021年8月底时", "month-end 2021-08-31" },
  { "zh", "将于2021年9月召开", "month 2021-09-01" },
  { "zh", "第611号决定（2020年修订），星期一至星期五12时至15时，2024-2027年", "" },
  { "ar", "الاثنين 14 يونيو 2021", "day 2021-06-14" },
  { "ar", "يوم الاثنين ١٤ يونيو ٢٠٢١", "day 2021-06-14" },
  { "ar", "١٤ يونيو ٢٠٢١ (الاثنين)", "day 2021-06-14" },
  { "ar", "14 حزيران/يونيو 2021", "day 2021-06-14" },
  { "ar", "من 1 إلى 9 مارس 2022", "range 2022-03-01/2022-03-09" },
  { "ar", "من 28 فبراير إلى 9 مارس 2022", "range 2022-02-28/2022-03-09" },
  { "ar", "من يناير إلى أكتوبر 2022", "range 2022-01-01/2022-10-31" },
  { "ar", "بحلول نهاية أغسطس 2021", "month-end 2021-08-31" },
  { "ar", "في سبتمبر 2021", "month 2021-09-01" },
};

static const char *
name_precision (AttachePrecision precision)
{
  static const char *const names[] = { "day", "month", "month-end", "range", "relative" };

  return names[precision];
}

static char *
find_dates (const char *language,
            const char *text)
{
  const AttacheWords *words = attache_words_get (language);
  g_autoptr (AttachePlain) plain = attache_plain_new (text, -1);
  g_autoptr (GArray) hits = attache_words_scan (words, plain);
  g_autoptr (GArray) dates = attache_dates_find (words, plain, hits, 2021);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < dates->len; i++)
    {
      const AttacheDateSpan *span = &g_array_index (dates, AttacheDateSpan, i);
      g_autofree char       *first = attache_date_to_string (&span->first);
      g_autofree char       *last = attache_date_to_string (&span->last);

      g_string_append_printf (found, "%s%s %s%s%s", i > 0 ? " " : "", name_precision (span->precision), first, last != NULL ? "/" : "", last != NULL ? last : "");
    }
  return g_string_free (found, FALSE);
}

static void
test_date (gconstpointer data)
{
  const Case      *item = data;
  g_autofree char *found = find_dates (item->language, item->text);

  g_assert_cmpstr (found, ==, item->expected);
}

/* The place is that of the words in the source, with the bracket of the weekday. */
static void
test_place (void)
{
  const AttacheWords *words = attache_words_get ("zh");
  g_autoptr (AttachePlain) plain = attache_plain_new ("应在2021年6月14日（星期一）之前提交", -1);
  g_autoptr (GArray) hits = attache_words_scan (words, plain);
  g_autoptr (GArray) dates = attache_dates_find (words, plain, hits, 2021);
  const AttacheDateSpan *span;
  g_autofree char       *source = NULL;

  g_assert_cmpuint (dates->len, ==, 1);
  span = &g_array_index (dates, AttacheDateSpan, 0);
  source = attache_plain_dup_source (plain, span->start, span->end);
  g_assert_cmpstr (source, ==, "2021年6月14日（星期一）");
  g_assert_cmpint (span->weekday, ==, G_DATE_MONDAY);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/dates/%s/%02u", cases[i].language, i);

      g_test_add_data_func (path, &cases[i], test_date);
    }
  g_test_add_func ("/dates/place", test_place);
  return g_test_run ();
}
