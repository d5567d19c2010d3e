/* SPDX-License-Identifier: GPL-3.0-or-later */

/* list and check: what the library holds, and whether it holds together. */

#include "cli/attache-cli.h"

#include "model/attache-session.h"

#include "config.h"

#include <glib/gi18n-lib.h>

typedef GListModel *(*ListFunc) (AttacheLibrary *library,
                                 const char     *session_id);

static const struct
{
  const char *name;
  ListFunc    list; /* NULL: the sessions themselves */
} lists[] = {
  { "sessions", NULL },
  { "items", attache_library_list_items },
  { "papers", attache_library_list_issues },
  { "marks", attache_library_list_marks },
  { "positions", attache_library_list_positions },
  { "candidatures", attache_library_list_candidatures },
  { "deadlines", attache_library_list_deadlines },
  { "conclusions", attache_library_list_conclusions },
};

static void
add_value (JsonBuilder  *builder,
           GParamSpec   *pspec,
           const GValue *value)
{
  if (G_VALUE_HOLDS_STRING (value) && g_value_get_string (value) == NULL)
    json_builder_add_null_value (builder);
  else if (G_VALUE_HOLDS_STRING (value))
    json_builder_add_string_value (builder, g_value_get_string (value));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    json_builder_add_boolean_value (builder, g_value_get_boolean (value));
  else if (G_VALUE_HOLDS_INT (value))
    json_builder_add_int_value (builder, g_value_get_int (value));
  else if (G_VALUE_HOLDS_INT64 (value))
    json_builder_add_int_value (builder, g_value_get_int64 (value));
  else if (G_VALUE_HOLDS_ENUM (value))
    json_builder_add_string_value (builder, attache_enum_to_nick (pspec->value_type, g_value_get_enum (value)));
  else
    json_builder_add_null_value (builder);
}

/* Every property of a row is a field, by its own name with `_` for `-`. */
static void
add_row (JsonBuilder *builder,
         GObject     *row,
         const char  *session)
{
  g_autofree GParamSpec **pspecs = NULL;
  guint                   n_pspecs;

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (row), &n_pspecs);
  json_builder_begin_object (builder);
  if (session != NULL)
    {
      json_builder_set_member_name (builder, "session");
      json_builder_add_string_value (builder, session);
    }
  for (guint i = 0; i < n_pspecs; i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (pspecs[i]->name), "-", '_');
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (row, pspecs[i]->name, &value);
      json_builder_set_member_name (builder, name);
      add_value (builder, pspecs[i], &value);
    }
  json_builder_end_object (builder);
}

static gboolean
add_list (JsonBuilder *builder,
          GListModel  *list,
          const char  *session,
          GError     **error)
{
  g_autoptr (GListModel) model = list;
  g_autoptr (DexFuture) settling = attache_library_settle (model);

  if (cli_wait (settling, error) == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (model, i);

      add_row (builder, row, session);
    }

  return TRUE;
}

static gboolean
add_sessions (JsonBuilder      *builder,
              AttacheLibrary   *library,
              ListFunc          list,
              const CliOptions *options,
              GError          **error)
{
  g_autoptr (GListModel) sessions = attache_library_list_sessions (library);
  g_autoptr (DexFuture) settling = attache_library_settle (sessions);

  if (cli_wait (settling, error) == NULL)
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (AttacheSession) session = g_list_model_get_item (sessions, i);
      const char *code = attache_session_get_code (session);
      const char *id = attache_entity_get_id (ATTACHE_ENTITY (session));

      if (options->session != NULL && g_strcmp0 (options->session, code) != 0)
        continue;
      if (list == NULL)
        add_row (builder, G_OBJECT (session), NULL);
      else if (!add_list (builder, list (library, id), code, error))
        return FALSE;
    }

  return TRUE;
}

static int
print_list (const CliOptions *options,
            ListFunc          list)
{
  g_autofree char *folder = cli_dup_library_folder (options);
  AttacheLibrary  *library = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = TRUE;

  json_builder_begin_array (builder);
  if (attache_library_exists (folder))
    {
      library = cli_open_library (options, &error);
      done = library != NULL && add_sessions (builder, library, list, options, &error);
    }
  json_builder_end_array (builder);

  if (library != NULL)
    cli_close_library (library);
  if (!done)
    return cli_fail (error->message);

  node = json_builder_get_root (builder);

  return cli_print_document (node);
}

int
cli_list (const CliOptions *options)
{
  const char      *what = options->arguments[0];
  g_autofree char *message = NULL;

  if (what == NULL || options->arguments[1] != NULL)
    return cli_usage_error (_ ("list takes one word: sessions, items, papers, marks, positions, candidatures, deadlines or conclusions."));

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (what, lists[i].name))
      return print_list (options, lists[i].list);

  message = g_strdup_printf (_ ("There is no list of “%s”. attache-cli --help names them."), what);

  return cli_usage_error (message);
}

static JsonNode *
make_check (const char *const *problems)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "ok");
  json_builder_add_boolean_value (builder, problems[0] == NULL);
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; problems[i] != NULL; i++)
    json_builder_add_string_value (builder, problems[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

int
cli_check (const CliOptions *options)
{
  g_autofree char *folder = cli_dup_library_folder (options);
  g_autofree char *message = NULL;
  AttacheLibrary  *library;
  g_autoptr (DexFuture) checking = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;
  const GValue *value;
  int           status;

  if (options->arguments[0] != NULL)
    return cli_usage_error (_ ("check takes no argument; --library chooses the library."));
  if (!attache_library_exists (folder))
    {
      message = g_strdup_printf (_ ("There is no library in %s. Name its folder with --library."), folder);
      return cli_fail (message);
    }

  library = cli_open_library (options, &error);
  if (library == NULL)
    return cli_fail (error->message);

  checking = attache_library_check (library);
  value = cli_wait (checking, &error);
  if (value != NULL)
    node = make_check (g_value_get_boxed (value));
  status = node ? cli_print_document (node) : cli_fail (error->message);
  cli_close_library (library);

  return status;
}
