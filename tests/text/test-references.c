/* SPDX-License-Identifier: GPL-3.0-or-later */

/* References: their places in the text, the session that they belong to, what stands beside what, and threads. */

#include "text/attache-references.h"

/* "symbol=words" of each, parted by "; ". */
static char *
describe (GPtrArray *references)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < references->len; i++)
    {
      const AttacheReference *reference = g_ptr_array_index (references, i);

      g_string_append_printf (string, "%s%s=%s", i > 0 ? "; " : "", reference->symbol, reference->raw);
      g_assert_cmpuint (g_utf8_strlen (reference->raw, -1), ==, reference->end - reference->start);
    }

  return g_string_free_and_steal (string);
}

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    const char *found;
  } cases[] = {
    { "C21/21+Add. 1 and 2", "C21/21=C21/21; C21/21(Add.1)=Add. 1; C21/21(Add.2)=2" },
    { "（C21/21+附录1和2号文件）", "C21/21=C21/21; C21/21(Add.1)=附录1; C21/21(Add.2)=2" },
    { "Документ C21/21(Доп. 1 и 2)", "C21/21=C21/21; C21/21(Add.1)=Доп. 1; C21/21(Add.2)=2" },
    { "see C21/17(Rev.1)-E.", "C21/17(Rev.1)=C21/17(Rev.1)-E" },
    { "C21/30（Corr.1）号文件", "C21/30(Corr.1)=C21/30（Corr.1）" },
    { "C17/55/(Rev.1), C17/56R2", "C17/55(Rev.1)=C17/55/(Rev.1); C17/56(Rev.2)=C17/56R2" },
    { "Revision 1 to\nDocument C17/130-E", "C17/130(Rev.1)=Revision 1 to\nDocument C17/130-E" },
    { "Addenda 1 and 2 to Document C21/21", "C21/21(Add.1)=Addenda 1; C21/21(Add.2)=2 to Document C21/21" },
    { "C17/55(Rev.1)(Add.1)", "C17/55(Rev.1)=C17/55(Rev.1); C17/55(Add.1)=Add.1" },
    { "C19/35-E + Add.1", "C19/35=C19/35-E; C19/35(Add.1)=Add.1" },
    { "الوثيقتان C21/24 وC21/78", "C21/24=C21/24; C21/78=C21/78" },
    /* Marks of direction within the words stay, those around them do not. */
    { "\u200fC21/\u200e5\u200e, x", "C21/5=C21/\u200e5" },
    { "C15/27(Re\u0301v.1)", "C15/27(Rev.1)=C15/27(Re\u0301v.1)" },
    { "\xff\xfe C21/5 \xc3", "C21/5=C21/5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) papers = attache_papers_find (cases[i].text, "C21");
      g_autofree char *found = describe (papers);

      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_places (void)
{
  g_autoptr (GPtrArray) papers = attache_papers_find ("\u200f（Ｃ２１／５）、\u00a0\U0001f600 C21/14", NULL);
  const AttacheReference *first, *second;

  g_assert_cmpuint (papers->len, ==, 2);
  first = g_ptr_array_index (papers, 0);
  second = g_ptr_array_index (papers, 1);
  g_assert_cmpstr (first->raw, ==, "Ｃ２１／５");
  g_assert_cmpuint (first->start, ==, 2);
  g_assert_cmpuint (first->end, ==, 7);
  g_assert_cmpuint (second->start, ==, 12);
  g_assert_cmpuint (second->end, ==, 18);
}

/* Far into a long text, where places are counted from the last ones found. */
static void
test_far_places (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) papers = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append (text, "会议审议了\u200eC21/5号文件 (é)。");
  papers = attache_papers_find (text->str, NULL);

  g_assert_cmpuint (papers->len, ==, 2000);
  for (guint i = 0; i < papers->len; i++)
    {
      const AttacheReference *paper = g_ptr_array_index (papers, i);

      g_assert_cmpuint (paper->start, ==, i * 19 + 6);
      g_assert_cmpuint (paper->end, ==, i * 19 + 11);
      g_assert_cmpstr (paper->raw, ==, "C21/5");
    }
}

static void
test_sessions (void)
{
  const char *text = "C20/27, DT/2, ADM/1(Rev.1) and C21/5";
  g_autoptr (GPtrArray) with = attache_papers_find (text, "C21");
  g_autoptr (GPtrArray) other = attache_papers_find (text, "C23-ADD");
  g_autoptr (GPtrArray) without = attache_papers_find (text, NULL);
  g_autofree char *found = describe (with);
  g_autofree char *elsewhere = describe (other);
  g_autofree char *alone = describe (without);

  g_assert_cmpstr (found, ==, "C20/27=C20/27; C21/DT/2=DT/2; C21/ADM/1(Rev.1)=ADM/1(Rev.1); C21/5=C21/5");
  g_assert_cmpstr (elsewhere, ==, "C20/27=C20/27; C23-ADD/DT/2=DT/2; C23-ADD/ADM/1(Rev.1)=ADM/1(Rev.1); C21/5=C21/5");
  g_assert_cmpstr (alone, ==, "C20/27=C20/27; C21/5=C21/5");
}

static void
test_mixed (void)
{
  static const struct
  {
    const char *text;
    const char *found;
  } cases[] = {
    { "PL 2.9: at C21/VCC-1 the Council considered Document C21/5(Rev.1), CWG-FHR 8/28 and Decision 563, see DM-20/1021",
      "PL 2.9=PL 2.9; C21/VCC-1=C21/VCC-1; C21/5(Rev.1)=C21/5(Rev.1); CWG-FHR-8/28=CWG-FHR 8/28; Decision 563=Decision 563; DM-20/1021=DM-20/1021" },
    { "Decisions 563 and 611, Resolutions 1333 (Rev. 2016) and 1299",
      "Decision 563=Decisions 563; Decision 611=611; Resolution 1333=Resolutions 1333 (Rev. 2016); Resolution 1299=1299" },
    { "第1333号和第1379号决议，C21/5号文件", "Resolution 1333=第1333号; Resolution 1379=第1379号决议; C21/5=C21/5" },
    { "Решения 563 и C17/50", "Decision 563=Решения 563; C17/50=C17/50" },
    { "ADM 4 and ADM/4", "ADM 4=ADM 4; C21/ADM/4=ADM/4" },
    { "EUR/12/62 on C21/12 (WTDC17/11-R)", "EUR/12/62=EUR/12/62; C21/12=C21/12; WTDC17/11=WTDC17/11-R" },
    { "30/06/2021, 2021/30, A/RES/70/1, 12.5, PL, ADM, C21", "" },
    { "decided on 5 June; documents 2 and 3; revolution 5", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) references = attache_references_find (cases[i].text, "C21");
      g_autofree char *found = describe (references);

      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static gpointer
find_in_thread (gpointer data)
{
  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (GPtrArray) references = attache_references_find ("C21/21+附录1和2号文件, Decision 563, ADM/1", "C21");
      g_autofree char *title = attache_papers_remove ("Plan (C21/5)", NULL);

      if (references->len != 5 || g_strcmp0 (title, "Plan") != 0)
        return GINT_TO_POINTER (1);
    }

  return NULL;
}

/* First in the file to run, so that the words are read by several threads at once. */
static void
test_threads (void)
{
  GThread *threads[8];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("find", find_in_thread, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_null (g_thread_join (threads[i]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/references/threads", test_threads);
  g_test_add_func ("/text/references/words", test_words);
  g_test_add_func ("/text/references/places", test_places);
  g_test_add_func ("/text/references/far-places", test_far_places);
  g_test_add_func ("/text/references/sessions", test_sessions);
  g_test_add_func ("/text/references/mixed", test_mixed);

  return g_test_run ();
}
