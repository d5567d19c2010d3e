/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The papers of tests/fixtures/papers: one paper in six languages, of which all six must say the same. And covers with one
 * thing wrong with each. */

#include "text/attache-manuscript.h"

#include <json-glib/json-glib.h>
#include <string.h>

static char *
read_fixture (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "papers", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
assert_string (JsonObject *expected,
               const char *member,
               const char *found)
{
  if (json_object_get_null_member (expected, member))
    g_assert_null (found);
  else
    g_assert_cmpstr (found, ==, json_object_get_string_member (expected, member));
}

static void
assert_cover (const AttacheCover *cover,
              JsonObject         *shared,
              JsonObject         *words)
{
  assert_string (shared, "symbol", cover->symbol);
  assert_string (shared, "session", cover->session);
  assert_string (shared, "original", cover->original);
  assert_string (shared, "date", cover->date);
  assert_string (shared, "agenda-item", cover->agenda_item);
  g_assert_cmpuint (cover->n_symbols, ==, 1);
  assert_string (words, "language", cover->language);
  assert_string (words, "source", cover->source);
  assert_string (words, "title", cover->title);
  assert_string (words, "summary", cover->summary);
  assert_string (words, "action", cover->action);
}

static void
test_six_languages (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "papers", "paper.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GList) names = NULL;
  JsonObject *root, *texts;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  texts = json_object_get_object_member (root, "texts");
  names = json_object_get_members (texts);
  g_assert_cmpuint (g_list_length (names), ==, 6);

  for (GList *l = names; l != NULL; l = l->next)
    {
      g_autofree char *text = read_fixture (l->data);
      g_autoptr (AttacheManuscript) manuscript = NULL;

      g_test_message ("%s", (const char *)l->data);
      manuscript = attache_manuscript_read (text, strlen (text), NULL, ATTACHE_TEXT_KIND_UNKNOWN, &error);
      g_assert_no_error (error);
      g_assert_cmpint (manuscript->kind, ==, ATTACHE_TEXT_KIND_PAPER);
      g_assert_cmpuint (manuscript->records->len, ==, 0);
      assert_cover (manuscript->cover, json_object_get_object_member (root, "cover"), json_object_get_object_member (texts, l->data));
    }
}

/* However a file gives the block: as rows, as the paragraphs of one cell, or line by line as a page is read. */
static void
test_layouts (void)
{
  static const char *const texts[] = {
    "COUNCIL 2017\tRevision 1 to\nGeneva, 15-25 May 2017\tDocument C17/130-E\nAgenda item: PL 2.09\t3 July 2017\n\tOriginal: English\nReport by the Chair\nTITLE\nSummary\tWords.\n1\tText",
    "COUNCIL 2017\u2028Geneva, 15-25 May 2017\u2028"
    "Agenda item: PL 2.09\tRevision 1 to\u2028"
    "Document C17/130-E\u2028"
    "3 July 2017\u2028Original: English\nReport by the Chair\nTITLE\nSummary\u2028Words.\u2028Action required\u2028To note.\n1\tText",
    "Council 2017\nGeneva, 15-25 May 2017\nAgenda item: PL 2.09 Revision 1 to\nDocument C17/130-E\n3 July 2017\nOriginal: English\nReport by the Chair\nTITLE\nSummary\nWords.\n1 Text",
    "Council 2017\nGeneva, 15-25 May 2017\nAgenda item: PL 2.09 Document C17/130(Rev.1)-E\n3 July 2017\nOriginal: English\nReport by the Chair\nTITLE\nSummary\nWords.\n1 Text",
    "Council 2017\nGeneva, 15-25 May 2017\n\nRevision 1 to\nDocument C17/130-E\n3 July 2017\nOriginal: English\nAgenda item: PL 2.09\n\nReport by the Chair\n\nTITLE\n\nSummary\nWords.\n\n1 Text",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (AttacheCover) cover = attache_cover_read (texts[i], NULL);

      g_test_message ("layout %u", i);
      g_assert_cmpstr (cover->symbol, ==, "C17/130(Rev.1)");
      g_assert_cmpstr (cover->session, ==, "C17");
      g_assert_cmpstr (cover->language, ==, "en");
      g_assert_cmpstr (cover->original, ==, "en");
      g_assert_cmpstr (cover->date, ==, "2017-07-03");
      g_assert_cmpstr (cover->agenda_item, ==, "PL 2.9");
      g_assert_cmpstr (cover->source, ==, "Report by the Chair");
      g_assert_cmpstr (cover->title, ==, "TITLE");
      g_assert_cmpstr (cover->summary, ==, "Words.");
    }
}

/* Two items are none. */
static void
test_items (void)
{
  static const struct
  {
    const char *written;
    const char *number;
  } items[] = {
    { "PL 2.09", "PL 2.9" },
    { "ADM 03", "ADM 3" },
    { "ADM/3", NULL },
    { "12", "12" },
    { "PL 2.10.", "PL 2.10" },
    { "PL 2.1 and PL 2.2", NULL },
    { "PL 2.1, ADM 3", NULL },
    { "3 and 4", NULL },
    { "to be assigned", NULL },
    { "PL", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *text = g_strdup_printf ("Council 2021\nAgenda item: %s\nDocument C21/30-E\nThe words of the report are in English.\n", items[i].written);
      g_autoptr (AttacheCover) cover = attache_cover_read (text, NULL);

      g_assert_cmpstr (cover->agenda_item, ==, items[i].number);
    }
}

/* Two symbols in the block are none; what stands further down counts for nothing. */
static void
test_nothing_guessed (void)
{
  g_autoptr (AttacheCover) two = attache_cover_read ("Document C21/30-E\nDocument C21/31-E\nOriginal: English/French\nA TITLE\n1 Text", NULL);
  g_autoptr (AttacheCover) below = attache_cover_read ("Council 2021\nReport by the Secretary-General\nTITLE\n1 As said in Document C21/30-E, it was so.", NULL);
  g_autoptr (AttacheCover) cited = attache_cover_read ("Document C21/30-E\n(see C21/7 and C21/8)\nNote by the Chair\nTITLE\n1 Text", NULL);
  g_autoptr (AttacheCover) nothing = attache_cover_read ("", NULL);

  g_assert_null (two->symbol);
  g_assert_cmpuint (two->n_symbols, ==, 2);
  g_assert_null (two->original);
  g_assert_null (two->title);
  g_assert_null (below->symbol);
  g_assert_cmpuint (below->n_symbols, ==, 0);
  g_assert_cmpstr (below->session, ==, "C21");
  g_assert_cmpstr (below->title, ==, "TITLE");
  g_assert_cmpstr (cited->symbol, ==, "C21/30");
  g_assert_cmpuint (cited->n_symbols, ==, 3);
  g_assert_null (nothing->symbol);
  g_assert_null (nothing->language);
  g_assert_null (nothing->date);
}

/* No-break spaces, full-width and Arabic-Indic digits, marks of direction. */
static void
test_widths (void)
{
  g_autoptr (AttacheCover) wide = attache_cover_read ("理事会2021年会议\n文件 Ｃ２１／３０-C\n２０２１年５月１２日\n议项：ＰＬ ２．０３\n原文：英文\n秘书长的报告\n标题\n1\t引言", NULL);
  g_autoptr (AttacheCover) spaces = attache_cover_read ("Conseil\u00a02021\nDocument\u00a0C21/30-F\n12\u00a0mai\u00a02021\nPoint de l'ordre du jour\u00a0: ADM\u00a03\nOriginal\u00a0: anglais\nNote du Président\nTITRE\n1\u00a0Texte", NULL);
  g_autoptr (AttacheCover) mixed = attache_cover_read ("المجلس ٢٠٢١\n\u200fالوثيقة \u200eC21/30-A\u200f\n١٢ مايو ٢٠٢١\nبند جدول الأعمال: \u200ePL ٢.٠٣\u200f\nالأصل: بالفرنسية\nمذكرة من الرئيس\nعنوان\n١\tنص", NULL);

  g_assert_cmpstr (wide->symbol, ==, "C21/30");
  g_assert_cmpstr (wide->date, ==, "2021-05-12");
  g_assert_cmpstr (wide->agenda_item, ==, "PL 2.3");
  g_assert_cmpstr (wide->original, ==, "en");
  g_assert_cmpstr (wide->title, ==, "标题");
  g_assert_cmpstr (spaces->symbol, ==, "C21/30");
  g_assert_cmpstr (spaces->date, ==, "2021-05-12");
  g_assert_cmpstr (spaces->agenda_item, ==, "ADM 3");
  g_assert_cmpstr (spaces->original, ==, "en");
  g_assert_cmpstr (mixed->symbol, ==, "C21/30");
  g_assert_cmpstr (mixed->language, ==, "ar");
  g_assert_cmpstr (mixed->date, ==, "2021-05-12");
  g_assert_cmpstr (mixed->agenda_item, ==, "PL 2.3");
  g_assert_cmpstr (mixed->original, ==, "fr");
  g_assert_cmpstr (mixed->title, ==, "عنوان");
}

/* What has no end is no summary, and no title. */
static void
test_hostile (void)
{
  g_autofree char *line = g_strnfill (5 * 1024 * 1024, 'x');
  g_autofree char *tabs = g_strnfill (100 * 1000, '\t');
  g_autofree char *summary = g_strconcat ("Document C21/30-E\nReport by X\n", line, NULL);
  g_autofree char *long_summary = g_strconcat ("Document C21/30-E\nReport by X\nT\nSummary\n", line, NULL);
  g_autoptr (AttacheCover) none = attache_cover_read (line, NULL);
  g_autoptr (AttacheCover) empty = attache_cover_read (tabs, NULL);
  g_autoptr (AttacheCover) title = attache_cover_read (summary, NULL);
  g_autoptr (AttacheCover) value = attache_cover_read (long_summary, NULL);

  g_assert_null (none->symbol);
  g_assert_null (empty->symbol);
  g_assert_cmpstr (title->symbol, ==, "C21/30");
  g_assert_null (title->title);
  g_assert_cmpstr (value->title, ==, "T");
  g_assert_null (value->summary);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/covers/six-languages", test_six_languages);
  g_test_add_func ("/covers/layouts", test_layouts);
  g_test_add_func ("/covers/items", test_items);
  g_test_add_func ("/covers/nothing-guessed", test_nothing_guessed);
  g_test_add_func ("/covers/widths", test_widths);
  g_test_add_func ("/covers/hostile", test_hostile);
  return g_test_run ();
}
