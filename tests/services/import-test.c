/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agendas, plans, lists and records made by hand, and what the library shows of them. */

#include "import-test.h"

#include "model/attache-issue.h"
#include "model/attache-item.h"
#include "model/attache-position.h"
#include "services/attache-library-private.h"
#include "services/attache-positions.h"
#include "services/attache-undo.h"

#define SESSION "C18"

static char *
field (char **fields, guint i)
{
  return i < g_strv_length (fields) && *fields[i] != '\0' ? g_strdup (fields[i]) : NULL;
}

static GPtrArray *
split_papers (const char *text)
{
  GPtrArray *papers = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) words = text ? g_strsplit (text, ",", -1) : NULL;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    g_ptr_array_add (papers, g_strdup (words[i]));

  return papers;
}

static void
outcome_free (gpointer data)
{
  AttacheProgrammeOutcome *outcome = data;

  g_free (outcome->kind);
  g_free (outcome->number);
  g_free (outcome->text);
  g_free (outcome);
}

static GPtrArray *
split_outcomes (char **fields)
{
  GPtrArray       *outcomes = g_ptr_array_new_with_free_func (outcome_free);
  g_autofree char *text = field (fields, 5);
  g_auto (GStrv) words = text ? g_strsplit (text, ",", -1) : NULL;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      AttacheProgrammeOutcome *outcome = g_new0 (AttacheProgrammeOutcome, 1);

      outcome->kind = g_strdup (words[i][0] == 'R' ? "resolution" : "decision");
      outcome->number = g_strdup (words[i] + 2);
      g_ptr_array_add (outcomes, outcome);
    }

  return outcomes;
}

static AttacheProgrammeRow *
make_row (char **fields)
{
  AttacheProgrammeRow *row = g_new0 (AttacheProgrammeRow, 1);
  g_autofree char     *papers = field (fields, 2);
  const char          *space;

  row->number = field (fields, 0);
  space = row->number ? strchr (row->number, ' ') : NULL;
  row->stream = space ? g_strndup (row->number, space - row->number) : NULL;
  row->title = field (fields, 1);
  row->papers = split_papers (papers);
  row->earlier = g_ptr_array_new ();
  row->outcomes = split_outcomes (fields);
  row->meeting = field (fields, 3);
  row->date = field (fields, 4);

  return row;
}

static void
row_free (gpointer data)
{
  AttacheProgrammeRow *row = data;

  g_free (row->number);
  g_free (row->stream);
  g_free (row->title);
  g_free (row->meeting);
  g_free (row->date);
  g_ptr_array_unref (row->papers);
  g_ptr_array_unref (row->earlier);
  g_ptr_array_unref (row->outcomes);
  g_free (row);
}

static gboolean
put_programme (AttacheImportTarget *target, char **head, char **lines, GError **error)
{
  AttacheProgramme programme = { .kind = attache_text_kind_from_string (head[0]), .session = (char *)SESSION };
  g_autofree char *language = field (head, 1);
  g_autofree char *symbol = field (head, 2);
  g_autofree char *date = field (head, 3);
  g_autofree char *deadline = field (head, 4);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  g_autoptr (GPtrArray) doubts = g_ptr_array_new_with_free_func ((GDestroyNotify)attache_doubt_free);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "|", -1);

      if (g_str_equal (fields[0], "?"))
        g_ptr_array_add (doubts, attache_doubt_new (ATTACHE_DOUBT_JOINED, i, lines[i], fields[1]));
      else
        g_ptr_array_add (rows, make_row (fields));
    }
  programme.language = language;
  programme.symbol = symbol;
  programme.date = date;
  programme.deadline = deadline;
  programme.rows = rows;
  programme.doubts = doubts;
  programme.problems = none;

  return attache_import_put_programme_in_worker (target, &programme, error);
}

/* Each item of a record has a paragraph that names its papers. */
static char *
write_record (char **head, char **lines)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "COUNCIL 2018\nSUMMARY RECORD OF THE %s PLENARY MEETING\nDocument %s-E\nOriginal: English\n",
                          g_str_equal (head[3], "PL-1") ? "FIRST" : "SECOND", head[2]);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "|", -1);
      g_autofree char *papers = field (fields, 2);
      g_autofree char *documents = papers ? g_strdup_printf (" (Documents %s)", papers) : g_strdup ("");

      g_string_append_printf (text, "%s\t%s%s%s\n%s.1\tIt was noted.\n", fields[0], fields[1], g_strv_length (fields) > 3 ? " (continued)" : "",
                              documents, fields[0]);
    }
  g_string_append (text, "The meeting rose at 1200 hours.\n");

  return g_string_free (text, FALSE);
}

static gboolean
put_record (AttacheImportTarget *target, char **head, char **lines, GError **error)
{
  g_autofree char *text = write_record (head, lines);
  g_autoptr (AttacheRecord) record = attache_record_parse (text, strlen (text), SESSION, NULL);
  g_autofree AttachePut *puts = NULL;

  g_assert_nonnull (record);
  g_assert_cmpuint (record->items->len, ==, g_strv_length (lines) - 1);
  g_set_str (&record->language, *head[1] ? head[1] : NULL);
  g_free (record->meeting);
  record->meeting = g_strdup_printf (SESSION "/%s", head[3]);
  puts = g_new0 (AttachePut, record->items->len);

  return attache_import_put_record_in_worker (target, record, puts, error);
}

static void
list_row_free (gpointer data)
{
  AttacheCandidatureListRow *row = data;

  g_free (row->candidature->group);
  g_free (row->candidature->post);
  g_free (row->candidature->country);
  g_free (row->candidature->nominator);
  g_free (row->candidature->country_code);
  g_free (row->candidature->person);
  g_free (row->candidature->text);
  g_free (row->candidature);
  g_free (row->reference);
  g_free (row);
}

static gboolean
put_list (AttacheImportTarget *target, char **head, char **lines, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (list_row_free);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char       *language = field (head, 1);
  g_autofree char       *symbol = field (head, 2);
  AttacheCandidatureList list = { .language = language, .session = (char *)SESSION, .symbol = symbol, .rows = rows, .doubts = none, .problems = none };

  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "|", -1);
      AttacheCandidatureListRow *row = g_new0 (AttacheCandidatureListRow, 1);

      row->candidature = g_new0 (AttacheRecordCandidature, 1);
      row->candidature->group = field (fields, 0);
      row->candidature->post = field (fields, 1);
      row->candidature->country = field (fields, 2);
      row->candidature->nominator = field (fields, 2);
      row->candidature->country_code = g_strndup (fields[2], 3);
      row->candidature->person = field (fields, 3);
      row->candidature->state = ATTACHE_CANDIDATURE_STATE_LISTED;
      row->candidature->text = g_strdup (lines[i]);
      row->reference = field (fields, 4);
      g_ptr_array_add (rows, row);
    }

  return attache_import_put_candidature_list_in_worker (target, &list, error);
}

static gboolean
put_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  ImportTest *import = data;
  gboolean    done;
  g_auto (AttacheImportTarget) target = { NULL };

  attache_import_target_init (&target, transaction, FALSE);
  target.excluded = import->excluded;
  done = attache_import_seed_groups_in_worker (&target, error);
  for (guint i = 0; done && import->texts[i] != NULL; i++)
    {
      g_auto (GStrv) lines = g_strsplit (import->texts[i], "\n", -1);
      g_auto (GStrv) head = g_strsplit (lines[0], "|", -1);

      attache_import_target_set_file (&target, head[0]);
      if (g_str_equal (head[0], "record"))
        done = put_record (&target, head, lines, error);
      else if (g_str_equal (head[0], "candidatures"))
        done = put_list (&target, head, lines, error);
      else
        done = put_programme (&target, head, lines, error);
    }
  done = done && attache_import_finish_in_worker (&target, "texts", g_strv_length ((GStrv)import->texts), error);
  import->lines = g_ptr_array_ref (target.lines);

  return done;
}

GPtrArray *
import_test_put (ServicesTest      *test,
                 const char *const *texts)
{
  return import_test_put_without (test, texts, NULL);
}

GPtrArray *
import_test_put_without (ServicesTest      *test,
                         const char *const *texts,
                         const char        *excluded)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  ImportTest import = { texts, keys, NULL };

  if (excluded != NULL)
    g_hash_table_add (keys, (gpointer)excluded);
  store_test_done (attache_database_act (attache_library_get_database (test->library), "Import", NULL, put_in_worker, &import, NULL));

  return import.lines;
}

GPtrArray *
import_test_put_one (ServicesTest *test,
                     const char   *text)
{
  const char *const texts[] = { text, NULL };

  return import_test_put (test, texts);
}

static char *
list_papers (ServicesTest *test, const char *item_id)
{
  g_autoptr (GListModel) issues = services_test_list (attache_library_list_item_issues (test->library, item_id));
  g_autoptr (GPtrArray) symbols = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (issues); i++)
    {
      g_autoptr (GObject) issue = g_list_model_get_item (issues, i);

      g_ptr_array_add (symbols, services_test_get (issue, "symbol"));
    }
  g_ptr_array_sort_values (symbols, (GCompareFunc)strcmp);
  for (guint i = 0; i < symbols->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "," : "", (const char *)g_ptr_array_index (symbols, i));

  return g_string_free (text, FALSE);
}

char *
import_test_describe (ServicesTest *test)
{
  g_autofree char *session = services_test_session (test, FALSE);
  g_autoptr (GListModel) items = services_test_list (attache_library_list_items (test->library, session));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (AttacheItem) item = g_list_model_get_item (items, i);
      const char      *id = attache_entity_get_id (ATTACHE_ENTITY (item));
      g_autofree char *papers = list_papers (test, id);
      g_autoptr (GListModel) paragraphs = services_test_list (attache_library_list_item_paragraphs (test->library, id));
      const char *aliases = attache_item_get_aliases (item);
      const char *date = attache_item_get_date (item);
      const char *decisions = attache_item_get_decisions (item);

      g_string_append_printf (text, "%s|%s|%s|%s|%u|%s|%s\n", attache_item_get_number (item), attache_item_get_title (item),
                              aliases ? aliases : "-", papers, g_list_model_get_n_items (paragraphs), date ? date : "-",
                              decisions ? decisions : "-");
    }

  return g_string_free (text, FALSE);
}

char *
import_test_tell (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      AttacheImportLine *line = g_ptr_array_index (lines, i);
      const char        *field_name = attache_import_line_get_field (line);
      const char        *before = attache_import_line_get_before (line);
      const char        *after = attache_import_line_get_after (line);

      if (g_str_equal (attache_import_line_get_state (line), "unchanged"))
        continue;
      g_string_append_printf (text, "%s %s %s", attache_import_line_get_state (line), attache_import_line_get_kind (line), attache_import_line_get_name (line));
      if (field_name != NULL || before != NULL || after != NULL)
        g_string_append_printf (text, " [%s: %s > %s]", field_name ? field_name : "", before ? before : "", after ? after : "");
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

gint64
import_test_count_changes (ServicesTest *test)
{
  StoreTest store = { .folder = test->folder };

  return store_test_count (&store, "SELECT count(*) FROM change");
}

gpointer
import_test_find (ServicesTest *test,
                  const char   *number)
{
  g_autofree char *session = services_test_session (test, FALSE);
  g_autoptr (GListModel) items = services_test_list (attache_library_list_items (test->library, session));

  return services_test_find (items, "number", number);
}

void
import_test_take_position (ServicesTest *test,
                           const char   *number,
                           const char   *text)
{
  g_autoptr (AttacheItem) item = import_test_find (test, number);
  g_autoptr (AttachePosition) position = NULL;

  g_assert_nonnull (item);
  position = store_test_object (attache_positions_load (test->library, attache_entity_get_id (ATTACHE_ENTITY (item))));
  g_object_set (position, "stance", ATTACHE_STANCE_SUPPORT, "text", text, NULL);
  store_test_done (attache_positions_save (test->library, position, NULL, "Position"));
}

void
import_test_undo (ServicesTest *test)
{
  g_free (store_test_string (attache_undo_undo (attache_library_get_undo (test->library))));
}
