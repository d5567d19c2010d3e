/* SPDX-License-Identifier: GPL-3.0-or-later */

/* import: files and folders into the library, as the window would with everything included. */

#include "cli/attache-cli.h"

#include "services/attache-import.h"
#include "services/attache-import-entry.h"

#include "config.h"

#include <glib/gi18n-lib.h>

static void
add_int (JsonBuilder *builder,
         const char  *name,
         int          value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_counts (JsonBuilder *builder,
            const char  *name,
            int          items,
            int          papers,
            int          files)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  add_int (builder, "items", items);
  add_int (builder, "papers", papers);
  add_int (builder, "files", files);
}

/* Refused, or half a record that was not asked for. */
static gboolean
is_left_out (const char *why,
             gboolean    included)
{
  return why != NULL && !included;
}

static void
add_unmatched (JsonBuilder *builder,
               GListModel  *entries)
{
  json_builder_set_member_name (builder, "unmatched");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (GObject) entry = g_list_model_get_item (entries, i);
      g_autofree char *path = NULL;
      g_autofree char *why = NULL;
      gboolean         included;
      int              state;

      g_object_get (entry, "path", &path, "why", &why, "state", &state, "included", &included, NULL);
      if (state != ATTACHE_IMPORT_STATE_UNMATCHED && !is_left_out (why, included))
        continue;

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "path");
      json_builder_add_string_value (builder, path);
      json_builder_set_member_name (builder, "why");
      json_builder_add_string_value (builder, why);
      json_builder_set_member_name (builder, "stored");
      json_builder_add_boolean_value (builder, included);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_problem (JsonBuilder *builder,
             const char  *path,
             const char  *why)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "path");
  json_builder_add_string_value (builder, path);
  json_builder_set_member_name (builder, "why");
  json_builder_add_string_value (builder, why);
  json_builder_end_object (builder);
}

static GPtrArray *
get_problems (const AttacheManuscript *manuscript)
{
  if (manuscript->record != NULL)
    return manuscript->record->problems;
  if (manuscript->programme != NULL)
    return manuscript->programme->problems;

  return manuscript->candidatures ? manuscript->candidatures->problems : NULL;
}

/* What looks wrong in texts that were imported all the same. */
static void
add_problems (JsonBuilder *builder,
              GListModel  *entries)
{
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (AttacheImportEntry) entry = g_list_model_get_item (entries, i);
      const AttacheManuscript *manuscript = attache_import_entry_get_manuscript (entry);
      GPtrArray               *problems = manuscript ? get_problems (manuscript) : NULL;

      for (guint j = 0; problems != NULL && attache_import_entry_get_included (entry) && j < problems->len; j++)
        add_problem (builder, attache_import_entry_get_path (entry), g_ptr_array_index (problems, j));
    }
  json_builder_end_array (builder);
}

static void
add_doubt (JsonBuilder        *builder,
           const char         *path,
           AttacheImportEntry *child)
{
  g_autofree char *source = NULL;
  g_auto (GStrv) readings = NULL;

  g_object_get (child, "source", &source, "readings", &readings, NULL);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "path");
  json_builder_add_string_value (builder, path);
  json_builder_set_member_name (builder, "why");
  json_builder_add_string_value (builder, attache_import_entry_get_why (child));
  json_builder_set_member_name (builder, "line");
  json_builder_add_int_value (builder, attache_import_entry_get_line (child));
  json_builder_set_member_name (builder, "source");
  json_builder_add_string_value (builder, source);
  json_builder_set_member_name (builder, "readings");
  json_builder_begin_array (builder);
  for (guint i = 0; readings != NULL && readings[i] != NULL; i++)
    json_builder_add_string_value (builder, readings[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* Lines that could be read in more than one way: what is in doubt in them was not stored. */
static void
add_doubts (JsonBuilder *builder,
            GListModel  *entries)
{
  json_builder_set_member_name (builder, "doubts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (AttacheImportEntry) entry = g_list_model_get_item (entries, i);
      GListModel *children = attache_import_entry_get_children (entry);

      for (guint j = 0; children != NULL && j < g_list_model_get_n_items (children); j++)
        {
          g_autoptr (AttacheImportEntry) child = g_list_model_get_item (children, j);

          if (attache_import_entry_get_line (child) > 0)
            add_doubt (builder, attache_import_entry_get_path (entry), child);
        }
    }
  json_builder_end_array (builder);
}

static JsonNode *
make_summary (const AttacheImportSummary *summary,
              GListModel                 *entries)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "session");
  if (summary->session != NULL)
    json_builder_add_string_value (builder, summary->session);
  else
    json_builder_add_null_value (builder);
  add_counts (builder, "added", summary->items_added, summary->papers_added, summary->files_added);
  add_int (builder, "paragraphs", summary->paragraphs_added);
  add_int (builder, "conclusions", summary->conclusions_added);
  add_int (builder, "deadlines", summary->deadlines_added);
  add_int (builder, "candidatures", summary->candidatures_added);
  json_builder_end_object (builder);
  add_counts (builder, "changed", summary->items_changed, summary->papers_changed, summary->files_changed);
  json_builder_end_object (builder);
  add_counts (builder, "unchanged", summary->items_unchanged, summary->papers_unchanged, summary->files_unchanged);
  json_builder_end_object (builder);
  json_builder_set_member_name (builder, "retired");
  json_builder_begin_object (builder);
  add_int (builder, "items", summary->items_retired);
  json_builder_end_object (builder);
  add_unmatched (builder, entries);
  add_problems (builder, entries);
  add_doubts (builder, entries);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

/* Where nothing at all could be read, the first reason is the reason. */
static int
finish (GListModel *entries)
{
  g_autofree char *first = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (GObject) entry = g_list_model_get_item (entries, i);
      g_autofree char *why = NULL;
      gboolean         included;

      g_object_get (entry, "why", &why, "included", &included, NULL);
      if (!is_left_out (why, included))
        return CLI_DONE;
      if (first == NULL)
        first = g_steal_pointer (&why);
    }

  return cli_fail (first ? first : _ ("There is nothing to import: no file was found. Name PDFs, Word documents, web pages, tables, texts, or a folder or archive of them."));
}

/* The user was told what is cut off, and asked for what there is. */
static void
include_all (GListModel *entries)
{
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (GObject) entry = g_list_model_get_item (entries, i);
      g_autofree char *why = NULL;

      g_object_get (entry, "why", &why, NULL);
      if (why != NULL)
        g_object_set (entry, "included", TRUE, NULL);
    }
}

static void
set_kind (GListModel     *entries,
          AttacheTextKind kind)
{
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (GObject) entry = g_list_model_get_item (entries, i);

      g_object_set (entry, "kind", attache_text_kind_to_string (kind), NULL);
    }
}

/* NULL where the standard input cannot be read; that has then been said. */
static DexFuture *
look (AttacheImport    *import,
      const CliOptions *options)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  g_autofree char *text = NULL;

  if (g_str_equal (options->arguments[0], "-"))
    {
      text = cli_read_input ();
      return text ? attache_import_look_at_text (import, text, _ ("The standard input")) : NULL;
    }

  for (guint i = 0; options->arguments[i] != NULL; i++)
    g_ptr_array_add (paths, options->arguments[i]);

  return attache_import_look (import, paths);
}

/* Looks at everything and makes the choices that the options stand for. */
static gboolean
prepare (AttacheImport    *import,
         const CliOptions *options)
{
  g_autoptr (DexFuture) looking = look (import, options);
  g_autoptr (DexFuture) settling = NULL;
  g_autoptr (GError) error = NULL;

  if (looking == NULL)
    return FALSE;

  if (cli_wait (looking, &error) != NULL)
    {
      if (options->kind != ATTACHE_TEXT_KIND_UNKNOWN)
        set_kind (G_LIST_MODEL (import), options->kind);
      settling = attache_import_settle (import);
      cli_wait (settling, &error);
    }
  if (error != NULL)
    cli_fail (error->message);
  else if (options->incomplete)
    include_all (G_LIST_MODEL (import));

  return error == NULL;
}

static int
import (AttacheLibrary   *library,
        const CliOptions *options)
{
  g_autoptr (AttacheImport) import = attache_import_new (library, options->session);
  g_autoptr (DexFuture) applying = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;
  const GValue *value;

  if (!prepare (import, options))
    return CLI_FAILED;

  /* Translators: what the undo menu says */
  applying = attache_import_apply (import, _ ("Import"));
  value = cli_wait (applying, &error);
  if (value == NULL)
    return cli_fail (error->message);

  node = make_summary (g_value_get_boxed (value), G_LIST_MODEL (import));
  if (cli_print_document (node) != CLI_DONE)
    return CLI_FAILED;

  return finish (G_LIST_MODEL (import));
}

int
cli_import (const CliOptions *options)
{
  AttacheLibrary *library;
  g_autoptr (GError) error = NULL;
  int status;

  if (options->arguments[0] == NULL)
    return cli_usage_error (_ ("import needs a file or a folder."));
  if (g_str_equal (options->arguments[0], "-") && options->arguments[1] != NULL)
    return cli_usage_error (_ ("import takes the standard input by itself, or files and folders."));

  library = cli_open_library (options, &error);
  if (library == NULL)
    return cli_fail (error->message);

  status = import (library, options);
  cli_close_library (library);

  return status;
}
