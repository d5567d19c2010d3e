/* SPDX-License-Identifier: GPL-3.0-or-later */

/* attache-cli: everything without a window. Each verb is a file of its own. */

#include "cli/attache-cli.h"

#include "services/attache-inspect.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

static const struct
{
  const char *name;
  CliVerb     run;
} verbs[] = {
  { "identify", cli_identify },
  { "symbols", cli_symbols },
  { "inspect", cli_inspect },
  { "import", cli_import },
  { "list", cli_list },
  { "render", cli_render },
  { "check", cli_check },
};

static const char summary[] =
  N_ ("Verbs:\n"
      "  identify NAME…       say which paper a file name or web address is of\n"
      "  symbols [FILE]       find the paper symbols in a text\n"
      "  inspect FILE         say what an import would find, storing nothing (-: standard input)\n"
      "  import PATH…         import files, folders and archives (-: standard input)\n"
      "  list WHAT            list sessions, items, papers, marks, positions, candidatures,\n"
      "                       deadlines or conclusions\n"
      "  render PATH…         draw a page of each paper as the reader would\n"
      "  check                verify the library\n"
      "\n"
      "Each verb prints JSON. It exits with 0; with 1 and a sentence where the input cannot be read; with 2 on wrong usage.");

static void
options_clear (CliOptions *options)
{
  g_free (options->library);
  g_free (options->session);
  g_free (options->out);
  g_strfreev (options->arguments);
}

static gboolean
parse (CliOptions *options,
       char      **kind,
       int        *argc,
       char     ***argv,
       GError    **error)
{
  const GOptionEntry entries[] = {
    { "library", 0, 0, G_OPTION_ARG_FILENAME, &options->library, N_ ("Use the library in this folder"), N_ ("DIR") },
    { "session", 0, 0, G_OPTION_ARG_STRING, &options->session, N_ ("Session that symbols such as ADM/1 belong to"), N_ ("CODE") },
    { "kind", 0, 0, G_OPTION_ARG_STRING, kind,
      N_ ("inspect, import: read the files as a record, agenda, plan, allocation, candidatures, letter or paper"), N_ ("KIND") },
    { "incomplete", 0, 0, G_OPTION_ARG_NONE, &options->incomplete, N_ ("import: take in what there is of a record that is cut off"), NULL },
    { "page", 0, 0, G_OPTION_ARG_INT, &options->page, N_ ("render: which page, from 1"), N_ ("N") },
    { "dpi", 0, 0, G_OPTION_ARG_DOUBLE, &options->dpi, N_ ("render: how many pixels an inch (default: 96)"), N_ ("D") },
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &options->out, N_ ("render: put the pictures, as PNG, into this folder"), N_ ("DIR") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->arguments, NULL, NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (_ ("VERB ARGUMENT…"));

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _ ("The delegate’s library without a window."));
  g_option_context_set_description (context, _ (summary));

  return g_option_context_parse (context, argc, argv, error);
}

/* “c21” is C21; what is no session at all would make symbols that nobody can find. */
static gboolean
take_session (CliOptions *options)
{
  g_autofree char *upper = NULL;
  g_autofree char *symbol = NULL;
  g_autoptr (JsonNode) found = NULL;
  JsonArray *symbols;

  if (options->session == NULL)
    return TRUE;

  upper = g_ascii_strup (options->session, -1);
  symbol = g_strdup_printf ("%s/1", upper);
  found = attache_inspect_symbols (symbol, NULL);
  symbols = json_node_get_array (found);
  if (json_array_get_length (symbols) != 1 ||
      g_strcmp0 (json_object_get_string_member (json_array_get_object_element (symbols, 0), "symbol"), symbol) != 0)
    return FALSE;
  g_set_str (&options->session, upper);

  return TRUE;
}

static int
run (CliOptions *options)
{
  g_auto (GStrv) all = g_steal_pointer (&options->arguments);
  g_autofree char *message = NULL;

  if (all == NULL || all[0] == NULL)
    return cli_usage_error (_ ("Say what to do. attache-cli --help lists the verbs."));
  if (!take_session (options))
    {
      message = g_strdup_printf (_ ("“%s” is not the code of a session. Give one such as C21."), options->session);
      return cli_usage_error (message);
    }

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (all[0], verbs[i].name))
      {
        options->arguments = g_strdupv (all + 1);
        return verbs[i].run (options);
      }

  message = g_strdup_printf (_ ("There is no verb “%s”. attache-cli --help lists them."), all[0]);

  return cli_usage_error (message);
}

static int
refuse_kind (const char *kind)
{
  g_autofree char *message = NULL;

  message = g_strdup_printf (_ ("“%s” is no kind of text. Give record, agenda, plan, allocation, candidatures, letter or paper."), kind);

  return cli_usage_error (message);
}

int
main (int   argc,
      char *argv[])
{
  CliOptions options = { .page = 1, .dpi = 96 };
  g_autoptr (GError) error = NULL;
  g_autofree char *kind = NULL;
  int              status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, ATTACHE_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("attache-cli");

  if (!parse (&options, &kind, &argc, &argv, &error))
    status = cli_usage_error (error->message);
  else if (kind != NULL && (options.kind = attache_text_kind_from_string (kind)) == ATTACHE_TEXT_KIND_UNKNOWN)
    status = refuse_kind (kind);
  else
    status = run (&options);
  options_clear (&options);

  return status;
}
