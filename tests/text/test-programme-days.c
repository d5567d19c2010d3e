/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When an item is taken up, as plans say it in six languages: the day of the week before or after, with or without a year,
 * hours in all the usual forms, and sittings by their number. */

#include "text/attache-programme.h"

typedef struct
{
  const char *language;
  const char *written;
  const char *date;
  const char *starts;
  const char *ends;
  const char *meeting;
} Case;

static const Case cases[] = {
  { "en", "Mon 15 May, 14:30", "2017-05-15", "14:30", NULL, NULL },
  { "en", "Monday, 15 May 2017, 1430-1730 hours", "2017-05-15", "14:30", "17:30", NULL },
  { "en", "15 May (Monday) 9.30 a.m. to 12.30 p.m.", "2017-05-15", "09:30", "12:30", NULL },
  { "en", "May 15, 2.30 pm", "2017-05-15", "14:30", NULL, NULL },
  { "en", "2017-05-15 09:30", "2017-05-15", "09:30", NULL, NULL },
  { "en", "15.05.2017", "2017-05-15", NULL, NULL, NULL },
  { "en", "15/05/2017, 09:30–12:30", "2017-05-15", "09:30", "12:30", NULL },
  { "en", "Third plenary meeting", NULL, NULL, NULL, "PL-3" },
  { "en", "PL-4, Tuesday 16 May", "2017-05-16", NULL, NULL, "PL-4" },
  { "en", "VCC-2", NULL, NULL, NULL, "VCC-2" },
  { "en", "Tuesday morning, 16 May", "2017-05-16", NULL, NULL, NULL },
  { "en", "-", NULL, NULL, NULL, NULL },
  { "fr", "lundi 15 mai 2017, 9 h 30 – 12 h 30", "2017-05-15", "09:30", "12:30", NULL },
  { "fr", "15 mai (lundi), 14h30", "2017-05-15", "14:30", NULL, NULL },
  { "fr", "lun. 15 mai", "2017-05-15", NULL, NULL, NULL },
  { "fr", "Deuxième séance plénière, mardi 16 mai à 14h30", "2017-05-16", "14:30", NULL, "PL-2" },
  { "fr", "le jeudi 1er juin 2017", "2017-06-01", NULL, NULL, NULL },
  { "es", "Lunes 15 de mayo de 2017, de las 09.30 a las 12.30 horas", "2017-05-15", "09:30", "12:30", NULL },
  { "es", "15 de mayo (lunes), 14:30", "2017-05-15", "14:30", NULL, NULL },
  { "es", "Cuarta sesión plenaria, miércoles 17 de mayo", "2017-05-17", NULL, NULL, "PL-4" },
  { "ru", "понедельник, 15 мая 2017 года, 14 час. 30 мин.", "2017-05-15", "14:30", NULL, NULL },
  { "ru", "15 мая (понедельник), с 09:30 до 12:30", "2017-05-15", "09:30", "12:30", NULL },
  { "ru", "Пятое пленарное заседание, 18 мая", "2017-05-18", NULL, NULL, "PL-5" },
  { "zh", "2017年5月15日（星期一）上午9时30分", "2017-05-15", "09:30", NULL, NULL },
  { "zh", "5月15日星期一下午2时30分至5时30分", "2017-05-15", "14:30", "17:30", NULL },
  { "zh", "星期一，5月15日，１４：３０", "2017-05-15", "14:30", NULL, NULL },
  { "zh", "第三次全体会议，5月16日", "2017-05-16", NULL, NULL, "PL-3" },
  { "ar", "الاثنين 15 مايو 2017، الساعة 14:30", "2017-05-15", "14:30", NULL, NULL },
  { "ar", "١٥ مايو ٢٠١٧ (الاثنين)، ٠٩:٣٠-١٢:٣٠", "2017-05-15", "09:30", "12:30", NULL },
  { "ar", "الجلسة العامة الثالثة، الثلاثاء 16 مايو", "2017-05-16", NULL, NULL, "PL-3" },
};

static const struct
{
  const char *language;
  const char *head;
} heads[] = {
  { "en", "COUNCIL 2017\nThe time management plan of the session\nItem\tTitle\tDoc.\tTime\n" },
  { "fr", "CONSEIL 2017\nLe plan de gestion du temps de la session\nPoint\tTitre\tDoc.\tCalendrier\n" },
  { "es", "CONSEJO 2017\nEl plan de gestión del tiempo de la reunión\nPunto\tTítulo\tDoc.\tCalendario\n" },
  { "ru", "СОВЕТ 2017\nПЛАН РАСПРЕДЕЛЕНИЯ ВРЕМЕНИ\nПункт\tНазвание\tДок.\tГрафик\n" },
  { "zh", "理事会2017年会议\n时间管理计划\n议项\t标题\t文件\t时间安排\n" },
  { "ar", "المجلس 2017\nخطة إدارة الوقت\nالبند\tالعنوان\tالوثيقة\tالجدول الزمني\n" },
};

static const char *
find_head (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      if (g_str_equal (heads[i].language, language))
        return heads[i].head;
    }
  g_assert_not_reached ();
}

static void
test_case (gconstpointer data)
{
  const Case      *c = data;
  g_autofree char *text = g_strdup_printf ("%sPL 1.1\tX\tC17/5\t%s\n", find_head (c->language), c->written);
  g_autoptr (AttacheProgramme) programme = attache_programme_parse (text, ATTACHE_TEXT_KIND_PLAN, NULL);
  const AttacheProgrammeRow *row;

  g_test_message ("%s", c->written);
  g_assert_cmpstr (programme->language, ==, c->language);
  g_assert_cmpuint (programme->rows->len, ==, 1);
  g_assert_cmpuint (programme->doubts->len, ==, 0);
  row = g_ptr_array_index (programme->rows, 0);
  g_assert_cmpstr (row->date, ==, c->date);
  g_assert_cmpstr (row->starts, ==, c->starts);
  g_assert_cmpstr (row->ends, ==, c->ends);
  g_assert_cmpstr (row->meeting, ==, c->meeting);
}

/* A day that spans the table holds for the rows below it, until the next; what a row says itself goes before. */
static void
test_headings (void)
{
  const char *text = "COUNCIL 2017\nThe time management plan\nItem\tTitle\tDoc.\tTime\n"
                     "Monday 15 May, 09:30-12:30\n"
                     "PL 1.1\tOpening\t-\t\n"
                     "PL 1.2\tBudget\tC17/5\t11:00\n"
                     "Second plenary meeting – Tuesday 16 May, 14:30\n"
                     "PL 1.3\tStaff\tC17/6\t\n"
                     "PL 1.4\tOther\t-\tWed 17 May\n";
  g_autoptr (AttacheProgramme) programme = attache_programme_parse (text, ATTACHE_TEXT_KIND_PLAN, NULL);
  static const struct
  {
    const char *date;
    const char *starts;
    const char *meeting;
  } expected[] = {
    { "2017-05-15", "09:30", NULL },
    { "2017-05-15", "11:00", NULL },
    { "2017-05-16", "14:30", "PL-2" },
    { "2017-05-17", NULL, NULL },
  };

  g_assert_cmpuint (programme->doubts->len, ==, 0);
  g_assert_cmpuint (programme->rows->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const AttacheProgrammeRow *row = g_ptr_array_index (programme->rows, i);

      g_assert_cmpstr (row->date, ==, expected[i].date);
      g_assert_cmpstr (row->starts, ==, expected[i].starts);
      g_assert_cmpstr (row->meeting, ==, expected[i].meeting);
    }
}

/* A day of the week alone is a day of the session where there is but one such; else it is in doubt, with all of them. */
static void
test_weekdays (void)
{
  static const char *const sessions[] = { "Geneva, 15-19 May 2017", "Geneva, 15-25 May 2017" };

  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      g_autofree char *text = g_strdup_printf ("COUNCIL 2017\n%s\nThe time management plan\nItem\tTitle\tDoc.\tTime\nPL 1.1\tX\tC17/5\tTuesday, 14:30\n", sessions[i]);
      g_autoptr (AttacheProgramme) programme = attache_programme_parse (text, ATTACHE_TEXT_KIND_PLAN, NULL);
      const AttacheProgrammeRow *row = g_ptr_array_index (programme->rows, 0);
      const AttacheDoubt        *doubt = programme->doubts->len > 0 ? g_ptr_array_index (programme->doubts, 0) : NULL;

      g_assert_cmpstr (row->starts, ==, "14:30");
      g_assert_cmpstr (row->date, ==, i == 0 ? "2017-05-16" : NULL);
      if (i == 0)
        {
          g_assert_null (doubt);
          continue;
        }
      g_assert_cmpuint (doubt->kind, ==, ATTACHE_DOUBT_DATE);
      g_assert_cmpuint (doubt->readings->len, ==, 2);
      g_assert_cmpstr (g_ptr_array_index (doubt->readings, 0), ==, "PL 1.1\tX\tC17/5\t2017-05-16, 14:30");
      g_assert_cmpstr (g_ptr_array_index (doubt->readings, 1), ==, "PL 1.1\tX\tC17/5\t2017-05-23, 14:30");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/programme-days/%s/%u", cases[i].language, i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/programme-days/headings", test_headings);
  g_test_add_func ("/programme-days/weekdays", test_weekdays);
  return g_test_run ();
}
