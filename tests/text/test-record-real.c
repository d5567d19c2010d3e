/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The record of C21/VCC-1 itself, where it is at hand: ATTACHE_RECORD names it, else it is looked for beside the source.
 * It is no part of this repository, so elsewhere the test is skipped. */

#include "text/attache-record.h"

static AttacheRecord *record;

static gboolean
skip_without_record (void)
{
  if (record != NULL)
    return FALSE;
  g_test_skip ("the record is not here; set ATTACHE_RECORD to its path");
  return TRUE;
}

static AttacheRecordItem *
get_item (guint number)
{
  g_assert_cmpuint (number, <=, record->items->len);
  return g_ptr_array_index (record->items, number - 1);
}

static char *
join (GPtrArray *strings)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < strings->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", (char *)g_ptr_array_index (strings, i));
  return g_string_free (text, FALSE);
}

static void
assert_strings (GPtrArray  *strings,
                const char *expected)
{
  g_autofree char *found = join (strings);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_structure (void)
{
  static const char *const papers[] = {
    "", "", "", "C21/1(Rev.1)", "C21/ADM/1(Rev.1)", "", "C21/14 C21/27", "C21/35", "C21/28", "C21/64",
    "C21/21 C21/21(Add.1) C21/21(Add.2)", "C21/30(Corr.1) C21/76 C21/83", "C21/5", "C21/24 C21/78"
  };
  static const guint paragraphs[] = { 1, 2, 1, 1, 2, 2, 3, 6, 5, 5, 7, 14, 6, 6 };

  if (skip_without_record ())
    return;
  g_assert_cmpint (record->kind, ==, ATTACHE_TEXT_KIND_RECORD);
  g_assert_cmpstr (record->language, ==, "zh");
  g_assert_cmpstr (record->session, ==, "C21");
  g_assert_cmpstr (record->meeting, ==, "C21/VCC-1");
  g_assert_cmpuint (record->items->len, ==, 14);
  assert_strings (record->problems, "");
  assert_strings (record->chairs, "S. Bin Ghelaita");
  for (guint i = 0; i < 14; i++)
    {
      const AttacheRecordItem *item = get_item (i + 1);

      assert_strings (item->papers, papers[i]);
      g_assert_cmpuint (item->paragraphs->len, ==, paragraphs[i]);
      g_assert_null (strstr (item->title, "C21/"));
      g_assert_null (strstr (item->title, "号文件"));
      g_assert_null (strstr (item->title, "（）"));
    }
}

static void
test_texts (void)
{
  const AttacheRecordItem      *last;
  const AttacheRecordParagraph *paragraph;

  if (skip_without_record ())
    return;
  g_assert_cmpstr (get_item (4)->title, ==, "第三次虚拟磋商会议程草案的批准");
  g_assert_cmpstr (get_item (11)->title, ==, "理事会工作组、专家组和非正式专家组的正副主席候选人名单");
  assert_strings (get_item (7)->cited, "C21/14 C21/27 C20/27");
  assert_strings (get_item (9)->cited, "C21/28 C20/28 C21/DT/2");
  assert_strings (get_item (11)->cited, "C21/21");
  assert_strings (get_item (3)->links, "https://www.itu.int/en/council/Documents/2021/VCC1-Chair-opening-speech-E.pdf");
  assert_strings (get_item (12)->links, "https://www.itu.int/en/council/Documents/2021/VCC1-Ethiopia.pdf");
  /* Bullets stay within 14.5, the signatures are no part of 14.6. */
  last = get_item (14);
  paragraph = g_ptr_array_index (last->paragraphs, 4);
  g_assert_cmpstr (paragraph->number, ==, "14.5");
  g_assert_nonnull (strstr (paragraph->text, "\n· 考虑到此事项的紧迫性"));
  paragraph = g_ptr_array_index (last->paragraphs, 5);
  g_assert_cmpstr (paragraph->text, ==, "会议到此结束。");
}

static void
test_conclusions (void)
{
  static const struct
  {
    const char           *paragraph;
    AttacheConclusionKind kind;
    const char           *papers;
  } expected[] = {
    { "2.2", ATTACHE_CONCLUSION_KIND_ELECTED, "" },
    { "4.1", ATTACHE_CONCLUSION_KIND_APPROVED, "C21/1(Rev.1) C21/45" },
    { "5.2", ATTACHE_CONCLUSION_KIND_APPROVED, "C21/ADM/1(Rev.1) C21/45" },
    { "6.2", ATTACHE_CONCLUSION_KIND_NOTED, "" },
    { "7.2", ATTACHE_CONCLUSION_KIND_CORRESPONDENCE, "C21/14 C21/27" },
    { "8.5", ATTACHE_CONCLUSION_KIND_CORRESPONDENCE, "C21/35" },
    { "9.4", ATTACHE_CONCLUSION_KIND_CORRESPONDENCE, "C21/28 C21/DT/2" },
    { "10.4", ATTACHE_CONCLUSION_KIND_CORRESPONDENCE, "C21/64" },
    { "11.7", ATTACHE_CONCLUSION_KIND_DEFERRED, "" },
    { "12.5", ATTACHE_CONCLUSION_KIND_CORRESPONDENCE, "C21/30(Corr.1)" },
    { "12.13", ATTACHE_CONCLUSION_KIND_ACTION, "C21/83" },
    { "13.5", ATTACHE_CONCLUSION_KIND_CORRESPONDENCE, "C21/5" },
    { "14.5", ATTACHE_CONCLUSION_KIND_NOTED, "C21/24 C21/78" },
    { "14.5", ATTACHE_CONCLUSION_KIND_CORRESPONDENCE, "C21/24" },
  };
  guint n = 0, provisional = 0;

  if (skip_without_record ())
    return;
  for (guint i = 1; i <= record->items->len; i++)
    {
      const AttacheRecordItem *item = get_item (i);

      for (guint j = 0; j < item->conclusions->len; j++, n++)
        {
          const AttacheRecordConclusion *conclusion = g_ptr_array_index (item->conclusions, j);

          g_assert_cmpuint (n, <, G_N_ELEMENTS (expected));
          g_assert_cmpstr (conclusion->paragraph, ==, expected[n].paragraph);
          g_assert_cmpint (conclusion->kind, ==, expected[n].kind);
          g_assert_cmpint (conclusion->provisional, ==, expected[n].kind == ATTACHE_CONCLUSION_KIND_CORRESPONDENCE);
          assert_strings (conclusion->papers, expected[n].papers);
          provisional += conclusion->provisional;
        }
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (expected));
  g_assert_cmpuint (provisional, ==, 7);
}

static void
test_duties (void)
{
  static const struct
  {
    AttacheDeadlineKind kind;
    const char         *date, *paragraph, *who;
  } expected[] = {
    { ATTACHE_DEADLINE_KIND_REVERT, "2021-06-14", "11.7", "区域协调人" },
    { ATTACHE_DEADLINE_KIND_DEADLINE, "2021-06-14", "11.7", "那些尚未向秘书长正式提交候选人的区域" },
    { ATTACHE_DEADLINE_KIND_DEADLINE, "2021-06-11", "12.14", "各位理事和区域协调人" },
  };
  guint n = 0, relative = 0;

  if (skip_without_record ())
    return;
  for (guint i = 0; i < record->deadlines->len; i++)
    {
      const AttacheRecordDeadline *deadline = g_ptr_array_index (record->deadlines, i);
      gboolean                     duty = deadline->kind == ATTACHE_DEADLINE_KIND_DEADLINE || deadline->kind == ATTACHE_DEADLINE_KIND_REVERT;

      g_assert_cmpint (deadline->date == NULL, ==, deadline->precision == ATTACHE_PRECISION_RELATIVE);
      relative += deadline->date == NULL;
      if (!duty || deadline->precision != ATTACHE_PRECISION_DAY)
        continue;
      g_assert_cmpuint (n, <, G_N_ELEMENTS (expected));
      g_assert_cmpint (deadline->kind, ==, expected[n].kind);
      g_assert_cmpstr (deadline->date, ==, expected[n].date);
      g_assert_cmpstr (deadline->paragraph, ==, expected[n].paragraph);
      g_assert_cmpstr (deadline->who, ==, expected[n].who);
      n++;
    }
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (relative, ==, 3);
}

static const AttacheRecordDeadline *
find_dated (AttacheDeadlineKind kind,
            const char         *date,
            const char         *item)
{
  for (guint i = 0; i < record->deadlines->len; i++)
    {
      const AttacheRecordDeadline *deadline = g_ptr_array_index (record->deadlines, i);

      if (deadline->kind == kind && g_strcmp0 (deadline->date, date) == 0 && g_str_equal (deadline->item, item))
        return deadline;
    }
  return NULL;
}

static void
test_other_dates (void)
{
  const AttacheRecordDeadline *india, *assembly, *reserved, *extra;

  if (skip_without_record ())
    return;
  india = find_dated (ATTACHE_DEADLINE_KIND_CONDITION, "2021-08-31", "14");
  g_assert_nonnull (india);
  g_assert_cmpint (india->precision, ==, ATTACHE_PRECISION_MONTH_END);
  g_assert_cmpstr (india->who, ==, "印度");
  assembly = find_dated (ATTACHE_DEADLINE_KIND_EVENT, "2022-03-01", "14");
  g_assert_nonnull (assembly);
  g_assert_cmpint (assembly->precision, ==, ATTACHE_PRECISION_RANGE);
  g_assert_cmpstr (assembly->end_date, ==, "2022-03-09");
  reserved = find_dated (ATTACHE_DEADLINE_KIND_EVENT, "2022-02-28", "14");
  g_assert_nonnull (reserved);
  g_assert_cmpstr (reserved->end_date, ==, "2022-03-09");
  extra = find_dated (ATTACHE_DEADLINE_KIND_EVENT, "2021-10-01", "13");
  g_assert_nonnull (extra);
  g_assert_cmpstr (extra->end_date, ==, "2021-11-30");
  g_assert_nonnull (find_dated (ATTACHE_DEADLINE_KIND_EVENT, "2021-09-01", "10"));
  /* What was so since January 2021 is past, and “next week” has no day. */
  g_assert_null (find_dated (ATTACHE_DEADLINE_KIND_EVENT, "2021-01-01", "8"));
  g_assert_nonnull (find_dated (ATTACHE_DEADLINE_KIND_REVERT, NULL, "12"));
}

static void
test_candidatures (void)
{
  static const struct
  {
    const char             *paragraph, *group, *post, *nominator, *region, *person, *country, *language;
    AttacheCandidatureState state;
    gboolean                note_verbale;
  } expected[] = {
    { "11.2", "CWG-SFP", "vice-chair", "CITEL", "CITEL", NULL, NULL, NULL, ATTACHE_CANDIDATURE_STATE_ENDORSED, FALSE },
    { "11.3", "CWG-SFP", "chair", "CEPT", "CEPT", NULL, NULL, NULL, ATTACHE_CANDIDATURE_STATE_ENDORSED, FALSE },
    { "11.3", "CWG-SFP", "vice-chair", "CEPT", "CEPT", NULL, NULL, NULL, ATTACHE_CANDIDATURE_STATE_ENDORSED, FALSE },
    { "11.4", "CWG-LANG", "vice-chair", "中国", "APT", NULL, "CHN", "zh", ATTACHE_CANDIDATURE_STATE_ENDORSED, FALSE },
    { "11.4", "CWG-SFP", "vice-chair", "中国", "APT", NULL, "CHN", NULL, ATTACHE_CANDIDATURE_STATE_ENDORSED, FALSE },
    { "11.5", "CWG-SFP", "chair", "亚太区域", "APT", NULL, NULL, NULL, ATTACHE_CANDIDATURE_STATE_CONSIDERED, FALSE },
    { "11.5", "CWG-SFP", "vice-chair", "亚太区域", "APT", NULL, NULL, NULL, ATTACHE_CANDIDATURE_STATE_CONSIDERED, FALSE },
    { "11.6", "CWG-SFP", "vice-chair", "阿拉伯集团", "ARB", "Sameera Belal", "KWT", NULL, ATTACHE_CANDIDATURE_STATE_ANNOUNCED, TRUE },
  };

  if (skip_without_record ())
    return;
  g_assert_cmpuint (record->candidatures->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const AttacheRecordCandidature *candidature = g_ptr_array_index (record->candidatures, i);

      g_assert_cmpstr (candidature->item, ==, "11");
      g_assert_cmpstr (candidature->paragraph, ==, expected[i].paragraph);
      g_assert_cmpstr (candidature->group, ==, expected[i].group);
      g_assert_cmpstr (candidature->post, ==, expected[i].post);
      g_assert_cmpstr (candidature->nominator, ==, expected[i].nominator);
      g_assert_cmpstr (candidature->region, ==, expected[i].region);
      g_assert_cmpstr (candidature->person, ==, expected[i].person);
      g_assert_cmpstr (candidature->country_code, ==, expected[i].country);
      g_assert_cmpstr (candidature->language, ==, expected[i].language);
      g_assert_cmpint (candidature->state, ==, expected[i].state);
      g_assert_cmpint (candidature->note_verbale, ==, expected[i].note_verbale);
    }
}

static void
test_people (void)
{
  static const char *const expected[][3] = {
    { "赵厚麟", "秘书长", NULL },
    { "Saif Bin Ghelaita", "主席", "阿拉伯联合酋长国" },
    { "Sameera Belal", NULL, "科威特" },
    { "Ahmedin Mohammed", "创新和技术部国务部长", "埃塞俄比亚" },
  };

  if (skip_without_record ())
    return;
  g_assert_cmpuint (record->people->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const AttacheRecordPerson *person = g_ptr_array_index (record->people, i);

      g_assert_cmpstr (person->name, ==, expected[i][0]);
      g_assert_cmpstr (person->role, ==, expected[i][1]);
      g_assert_cmpstr (person->country, ==, expected[i][2]);
    }
}

/* Paragraph 4.1 moves one paper; paragraph 5.1 only tells of the groups. */
static void
test_priorities (void)
{
  const AttacheRecordPriority *priority;

  if (skip_without_record ())
    return;
  g_assert_cmpuint (record->priorities->len, ==, 1);
  priority = g_ptr_array_index (record->priorities, 0);
  g_assert_cmpstr (priority->paper, ==, "C21/45");
  g_assert_cmpstr (priority->group, ==, "1");
  g_assert_cmpstr (priority->paragraph, ==, "4.1");
}

static void
load_record (void)
{
  g_autofree char *beside = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "input", "c21-vcc1-record-zh.txt", NULL);
  const char      *path = g_getenv ("ATTACHE_RECORD");
  g_autofree char *text = NULL;
  gsize            length;

  if (!g_file_get_contents (path != NULL ? path : beside, &text, &length, NULL))
    return;
  record = attache_record_parse (text, length, NULL, NULL);
  g_assert_nonnull (record);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  load_record ();
  g_test_add_func ("/record-real/structure", test_structure);
  g_test_add_func ("/record-real/texts", test_texts);
  g_test_add_func ("/record-real/conclusions", test_conclusions);
  g_test_add_func ("/record-real/duties", test_duties);
  g_test_add_func ("/record-real/other-dates", test_other_dates);
  g_test_add_func ("/record-real/candidatures", test_candidatures);
  g_test_add_func ("/record-real/people", test_people);
  g_test_add_func ("/record-real/priorities", test_priorities);
  status = g_test_run ();
  attache_record_free (record);
  return status;
}
