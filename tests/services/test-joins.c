/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Three numbers of one subject meet in one item, whatever came first; what could be several is joined to none. */

#include "import-test.h"

#include "model/attache-item.h"
#include "model/attache-position.h"

static const char agenda[] =
  "agenda|en|C18/1|2018-04-01\n"
  "PL 1.1|Strategic plan|C18/5,C18/6\n"
  "PL 1.2|Candidatures|\n"
  "PL 2.9|Budget|C18/50\n"
  "PL 2.10|Use of languages|C18/60\n"
  "ADM 4|Staff matters|C18/70";

static const char agenda_in_french[] =
  "agenda|fr|C18/1|2018-04-01\n"
  "PL 1.1|Plan stratégique|C18/5,C18/6\n"
  "PL 1.2|Candidatures aux postes|\n"
  "PL 2.9|Le budget|C18/50\n"
  "PL 2.10|Emploi des langues|C18/60\n"
  "ADM 4|Personnel|C18/70";

static const char plan[] =
  "plan|en|C18/DT/2|2018-04-10\n"
  "PL 1.1|Report on the plan|C18/5|PL-1|2018-04-17\n"
  "PL 1.1|Contribution of States|C18/6|PL-1|2018-04-17\n"
  "PL 1.2|Candidatures||PL-1|2018-04-17\n"
  "PL 2.9|Budget|C18/50|PL-2|2018-04-19|R 1387,D 600\n"
  "ADM 4|Staff|C18/70||2018-04-18";

static const char allocation[] =
  "allocation|en|C18/DT/1|2018-04-15\n"
  "PL 1.1||C18/5,C18/6\n"
  "PL 2.9||C18/50,C18/51\n"
  "ADM 4||C18/70";

/* The strategic plan by its papers, candidatures by their title; the opening is of this sitting alone. */
static const char first_record[] =
  "record|en|C18/100|PL-1\n"
  "1|Opening of the meeting|\n"
  "2|Discussion of strategy|C18/5,C18/6\n"
  "3|Candidatures|\n"
  "4|Languages in the Union|C18/60";

static const char second_record[] =
  "record|en|C18/110|PL-2\n"
  "1|Opening of the meeting|\n"
  "2|Candidatures||c\n"
  "3|Budget|C18/50(Rev.1)";

static const char expected[] =
  "PL 1.1|Strategic plan|2 (PL-1)|C18/5,C18/6|1|2018-04-17|-\n"
  "PL 1.2|Candidatures|2 (PL-2), 3 (PL-1)||2|2018-04-17|-\n"
  "PL 2.9|Budget|3 (PL-2)|C18/50,C18/50(Rev.1),C18/51|1|2018-04-19|R 1387\n"
  "D 600\n"
  "PL 2.10|Use of languages|4 (PL-1)|C18/60|1|-|-\n"
  "ADM 4|Staff matters|-|C18/70|0|2018-04-18|-\n"
  "1|Opening of the meeting|-||1|-|-\n"
  "1|Opening of the meeting|-||1|-|-\n";

static void
assert_structure (ServicesTest *test,
                  const char   *structure)
{
  g_autofree char *found = import_test_describe (test);

  g_assert_cmpstr (found, ==, structure);
}

/* The orders of six texts, by number: 720 of them. */
static void
put_in_order (const char **texts, guint n, guint order)
{
  for (guint i = n - 1; i > 0; i--)
    {
      guint       j = order % (i + 1);
      const char *other = texts[i];

      order /= i + 1;
      texts[i] = texts[j];
      texts[j] = other;
    }
}

/* One import after another, in another order in each case: each gives the same agenda, and the same again changes no row. */
static void
test_any_order (ServicesTest *test)
{
  static guint order;
  const char  *texts[] = { agenda, agenda_in_french, plan, allocation, first_record, second_record };
  gint64       n_changes;

  put_in_order (texts, G_N_ELEMENTS (texts), order);
  order += 31;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%.*s", (int)strcspn (texts[i], "\n"), texts[i]);
      g_ptr_array_unref (import_test_put_one (test, texts[i]));
    }
  assert_structure (test, expected);

  n_changes = import_test_count_changes (test);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_ptr_array_unref (import_test_put_one (test, texts[i]));
  g_assert_cmpint (import_test_count_changes (test), ==, n_changes);
  assert_structure (test, expected);
}

/* All in one act is the same as one after another. */
static void
test_at_once (ServicesTest *test)
{
  const char *const texts[] = { second_record, allocation, agenda_in_french, plan, first_record, agenda, NULL };
  g_autoptr (GPtrArray) lines = import_test_put (test, texts);

  assert_structure (test, expected);
}

/* Two items of the agenda carry the same papers: the record’s could be either, and is joined to none and told of; a title decides. */
static void
test_ambiguous (ServicesTest *test)
{
  g_autoptr (GPtrArray) first = import_test_put_one (test, "agenda|en|C18/1|\nPL 1.1|Finance|C18/5\nPL 1.2|Premises|C18/5");
  g_autoptr (GPtrArray) second = import_test_put_one (test, "record|en|C18/100|PL-1\n1|Money matters|C18/5\n2|Other|");
  g_autofree char *told = import_test_tell (second);
  g_autoptr (GPtrArray) third = NULL;
  g_autoptr (GPtrArray) fourth = NULL;

  assert_structure (test, "PL 1.1|Finance|-|C18/5|0|-|-\nPL 1.2|Premises|-|C18/5|0|-|-\n"
                          "1|Money matters|-|C18/5|1|-|-\n2|Other|-||1|-|-\n");
  g_assert_nonnull (strstr (told, "ambiguous join 1  Money matters [:  > PL 1.1  Finance\nPL 1.2  Premises]"));

  third = import_test_put_one (test, "record|en|C18/110|PL-2\n1|Premises|C18/5\n2|Other|");
  assert_structure (test, "PL 1.1|Finance|-|C18/5|0|-|-\nPL 1.2|Premises|1 (PL-2)|C18/5|1|-|-\n"
                          "1|Money matters|-|C18/5|1|-|-\n2|Other|-||1|-|-\n2|Other|-||1|-|-\n");

  /* Two items of one record could be the same item of the agenda. */
  fourth = import_test_put_one (test, "record|en|C18/120|PL-3\n1|Money|C18/5\n2|More money|C18/5");
  g_free (told);
  told = import_test_tell (fourth);
  g_assert_nonnull (strstr (told, "ambiguous join 1  Money ["));
  g_assert_nonnull (strstr (told, "ambiguous join 2  More money ["));
}

/* A plan that is behind the agenda does not put one subject under the number of another. */
static void
test_number_of_another (ServicesTest *test)
{
  g_autoptr (GPtrArray) first = import_test_put_one (test, "agenda|en|C18/1|\nPL 1.1|Use of languages|C18/5\nPL 1.2|Premises|C18/6");
  g_autoptr (GPtrArray) second = import_test_put_one (test, "plan|en|C18/DT/2|\nPL 1.1|Budget of the Union|C18/7|PL-1|2018-04-17");
  g_autofree char *told = import_test_tell (second);

  assert_structure (test, "PL 1.1|Use of languages|-|C18/5|0|-|-\nPL 1.1|Budget of the Union|-|C18/7|0|2018-04-17|-\nPL 1.2|Premises|-|C18/6|0|-|-\n");
  g_assert_nonnull (strstr (told, "ambiguous join PL 1.1  Budget of the Union [:  > PL 1.1  Use of languages]"));
}

/* What the delegate wrote at an item of the record is found at the item of the agenda that it turns out to be, and at none other. */
static void
test_position_follows (ServicesTest *test)
{
  g_autoptr (GPtrArray) first = import_test_put_one (test, first_record);
  g_autoptr (GPtrArray) second = NULL;
  g_autoptr (AttacheItem) item = NULL;
  g_autoptr (GListModel) positions = NULL;
  g_autoptr (AttachePosition) position = NULL;
  g_autofree char *session = services_test_session (test, FALSE);

  import_test_take_position (test, "2", "We support the plan.");
  second = import_test_put_one (test, agenda);

  item = import_test_find (test, "PL 1.1");
  g_assert_cmpint (attache_item_get_stance (item), ==, ATTACHE_STANCE_SUPPORT);
  positions = services_test_list (attache_library_list_positions (test->library, session));
  g_assert_cmpuint (g_list_model_get_n_items (positions), ==, 1);
  position = g_list_model_get_item (positions, 0);
  g_assert_cmpstr (attache_position_get_item_id (position), ==, attache_entity_get_id (ATTACHE_ENTITY (item)));
  g_assert_cmpstr (attache_position_get_item_number (position), ==, "PL 1.1");
  g_assert_cmpstr (attache_position_get_text (position), ==, "We support the plan.");

  /* And what is written there now is the same position. */
  import_test_take_position (test, "PL 1.1", "We support it still.");
  g_clear_object (&positions);
  g_clear_object (&position);
  positions = services_test_list (attache_library_list_positions (test->library, session));
  g_assert_cmpuint (g_list_model_get_n_items (positions), ==, 1);
  position = g_list_model_get_item (positions, 0);
  g_assert_cmpstr (attache_position_get_text (position), ==, "We support it still.");
}

/* Two items that the delegate had written about turn out to be one: both positions are there to be read. */
static void
test_two_positions (ServicesTest *test)
{
  g_autoptr (GPtrArray) first = import_test_put_one (test, "agenda|en|C18/1|\nPL 1.1|Strategy|\nPL 1.2|Other|");
  g_autoptr (GPtrArray) second = import_test_put_one (test, "record|en|C18/100|PL-1\n1|The plan|C18/5\n2|Rest|C18/6");
  g_autoptr (GPtrArray) third = NULL;
  g_autoptr (GListModel) positions = NULL;
  g_autoptr (AttachePosition) of_agenda = NULL;
  g_autoptr (AttachePosition) of_record = NULL;
  g_autofree char *session = services_test_session (test, FALSE);

  import_test_take_position (test, "PL 1.1", "Of the agenda.");
  import_test_take_position (test, "1", "Of the record.");
  third = import_test_put_one (test, "allocation|en|C18/DT/1|\nPL 1.1||C18/5");
  assert_structure (test, "PL 1.1|Strategy|1 (PL-1)|C18/5|1|-|-\nPL 1.2|Other|-||0|-|-\n2|Rest|-|C18/6|1|-|-\n");

  positions = services_test_list (attache_library_list_positions (test->library, session));
  g_assert_cmpuint (g_list_model_get_n_items (positions), ==, 2);
  of_agenda = services_test_find (positions, "text", "Of the agenda.");
  of_record = services_test_find (positions, "text", "Of the record.");
  g_assert_cmpstr (attache_position_get_item_number (of_agenda), ==, "PL 1.1");
  g_assert_cmpstr (attache_position_get_item_number (of_record), ==, "1");
}

/* The second language of an agenda and of a record adds titles, and nothing twice. */
static void
test_languages (ServicesTest *test)
{
  g_autoptr (GPtrArray) first = import_test_put_one (test, agenda_in_french);
  g_autoptr (GPtrArray) second = import_test_put_one (test, agenda);
  g_autoptr (GPtrArray) third = import_test_put_one (test, "record|en|C18/100|PL-1\n1|Opening|\n2|Discussion of strategy|C18/5,C18/6");
  g_autoptr (GPtrArray) fourth = import_test_put_one (test, "record|fr|C18/100|PL-1\n1|Ouverture|\n2|Débat sur la stratégie|C18/5,C18/6");
  g_autoptr (AttacheItem) item = import_test_find (test, "PL 1.1");
  g_autoptr (GListModel) titles = services_test_list (attache_library_list_item_titles (test->library, attache_entity_get_id (ATTACHE_ENTITY (item))));
  g_autoptr (GObject) french = services_test_find (titles, "title", "Plan stratégique");
  g_autoptr (GObject) of_record = services_test_find (titles, "title", "Débat sur la stratégie");
  g_autofree char *language = services_test_get (french, "language");
  g_autoptr (GListModel) parts = services_test_list (attache_library_list_item_parts (test->library, attache_entity_get_id (ATTACHE_ENTITY (item))));

  g_assert_cmpuint (g_list_model_get_n_items (titles), ==, 4);
  g_assert_cmpstr (language, ==, "fr");
  g_assert_nonnull (of_record);
  g_assert_cmpuint (g_list_model_get_n_items (parts), ==, 2);
  g_assert_cmpstr (attache_item_get_title (item), ==, "Strategic plan");
  assert_structure (test, "PL 1.1|Strategic plan|2 (PL-1)|C18/5,C18/6|2|-|-\nPL 1.2|Candidatures|-||0|-|-\nPL 2.9|Budget|-|C18/50|0|-|-\n"
                          "PL 2.10|Use of languages|-|C18/60|0|-|-\nADM 4|Staff matters|-|C18/70|0|-|-\n1|Opening|-||2|-|-\n");
}

/* What the French agenda brings is told in French. */
static void
test_language_is_told (ServicesTest *test)
{
  g_autoptr (GPtrArray) first = import_test_put_one (test, agenda);
  g_autoptr (GPtrArray) second = import_test_put_one (test, agenda_in_french);
  g_autofree char *told = import_test_tell (second);

  g_assert_nonnull (strstr (told, "changed item PL 2.9  Budget [title:  > Le budget]\n"));
  g_assert_null (strstr (told, "added"));
}

/* Thousands of rows under one title, of one paper and under one number take no longer than others. */
static void
test_many (ServicesTest *test)
{
  g_autoptr (GString) of_agenda = g_string_new ("agenda|en|C18/1|");
  g_autoptr (GString) of_plan = g_string_new ("plan|en|C18/DT/2|");
  g_autoptr (GString) of_letter = g_string_new ("letter|en|DM-18/1|");
  gint64 start = g_get_monotonic_time ();

  for (int i = 1; i <= 2000; i++)
    {
      g_string_append_printf (of_agenda, "\nPL 1.%d|Other business|C18/5", i);
      g_string_append_printf (of_plan, "\nPL 1.1|Other business|C18/5||2018-04-%02d", i % 28 + 1);
      g_string_append_printf (of_letter, "\n%d|Other business|C18/5", i);
    }
  g_ptr_array_unref (import_test_put_one (test, of_agenda->str));
  g_ptr_array_unref (import_test_put_one (test, of_plan->str));
  g_ptr_array_unref (import_test_put_one (test, of_letter->str));

  g_test_message ("%.1f s", (double)(g_get_monotonic_time () - start) / G_USEC_PER_SEC);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 30 * G_USEC_PER_SEC);
}

int
main (int   argc,
      char *argv[])
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);

  for (int i = 0; i < 24; i++)
    {
      g_autofree char *path = g_strdup_printf ("/joins/any-order/%d", i);

      services_test_add (path, test_any_order);
    }
  services_test_add ("/joins/at-once", test_at_once);
  services_test_add ("/joins/ambiguous", test_ambiguous);
  services_test_add ("/joins/number-of-another", test_number_of_another);
  services_test_add ("/joins/position-follows", test_position_follows);
  services_test_add ("/joins/two-positions", test_two_positions);
  services_test_add ("/joins/languages", test_languages);
  services_test_add ("/joins/language-is-told", test_language_is_told);
  services_test_add ("/joins/many", test_many);

  return g_test_run ();
}
