/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the preview of an import calls things. */

#include "config.h"

#include "ui/imports/attache-import-wording.h"

#include <glib/gi18n-lib.h>

/* How cells and the paragraphs of a cell are told apart in a line of the text, and how that is shown. */
#define CELL "\t"
#define BREAK "\342\200\250"
#define SHOWN_CELL " | "
#define SHOWN_BREAK " \342\206\265 "

static const char *const kinds[] = { "record", "agenda", "plan", "allocation", "candidatures", "letter", "paper", NULL };

const char *const *
attache_import_wording_kinds (void)
{
  return kinds;
}

const char *
attache_import_wording_kind (const char *kind)
{
  static const char *const names[] = {
    N_ ("Record"),
    N_ ("Agenda"),
    N_ ("Time Plan"),
    N_ ("Allocation of Documents"),
    N_ ("List of Candidatures"),
    N_ ("Consultation Letter"),
    N_ ("Paper"),
  };

  for (guint i = 0; kinds[i] != NULL; i++)
    if (g_strcmp0 (kinds[i], kind) == 0)
      return _ (names[i]);

  return kind ? kind : "";
}

const char *
attache_import_wording_state (AttacheImportState state,
                              const char       **tone)
{
  switch (state)
    {
    case ATTACHE_IMPORT_STATE_NEW:
      *tone = "success";
      return _ ("new");
    case ATTACHE_IMPORT_STATE_CHANGED:
      *tone = "accent";
      return _ ("changed");
    case ATTACHE_IMPORT_STATE_RETIRED:
      *tone = "warning";
      /* Translators: of an item that a revised agenda does not have any more; it is kept, out of sight */
      return _ ("retired");
    case ATTACHE_IMPORT_STATE_UNCERTAIN:
      *tone = "warning";
      return _ ("uncertain");
    case ATTACHE_IMPORT_STATE_UNMATCHED:
      *tone = "warning";
      return _ ("not matched");
    case ATTACHE_IMPORT_STATE_REFUSED:
      *tone = "error";
      return _ ("refused");
    case ATTACHE_IMPORT_STATE_UNCHANGED:
    default:
      *tone = NULL;
      return _ ("already here");
    }
}

const char *
attache_import_wording_line_state (const char  *state,
                                   const char **tone)
{
  static const struct
  {
    const char *state;
    const char *word;
    const char *tone;
  } states[] = {
    { "added", N_ ("new"), "success" },
    { "changed", N_ ("changed"), "accent" },
    { "moved", N_ ("moved"), "accent" },
    { "retired", N_ ("retired"), "warning" },
    { "returned", N_ ("back again"), "success" },
    { "joined", N_ ("joined"), "accent" },
    { "older", N_ ("older"), NULL },
    { "ambiguous", N_ ("ambiguous"), "warning" },
    { "unchanged", N_ ("already here"), NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_strcmp0 (states[i].state, state) == 0)
      {
        *tone = states[i].tone;
        return _ (states[i].word);
      }

  *tone = NULL;

  return state ? state : "";
}

static const char *
find_word (const char *const (*words)[2],
           const char       *name)
{
  for (guint i = 0; words[i][0] != NULL; i++)
    if (g_strcmp0 (words[i][0], name) == 0)
      return _ (words[i][1]);

  return name;
}

char *
attache_import_wording_line_detail (const char *kind,
                                    const char *field)
{
  static const char *const kind_words[][2] = {
    { "item", N_ ("Item") },
    { "paper", N_ ("Paper") },
    { "candidature", N_ ("Candidature") },
    { "deadline", N_ ("Deadline") },
    { "outcome", N_ ("Outcome") },
    { "source", N_ ("Document") },
    { "join", N_ ("Numbers of one subject") },
    { NULL, NULL },
  };
  static const char *const field_words[][2] = {
    { "title", N_ ("title") },
    { "number", N_ ("number") },
    { "papers", N_ ("papers") },
    { "date", N_ ("day") },
    { "sitting", N_ ("sitting") },
    { NULL, NULL },
  };
  const char *what = kind ? find_word (kind_words, kind) : NULL;

  /* That an item is one, its number says. */
  if (what == NULL || (field == NULL && g_str_equal (kind, "item")))
    return NULL;

  return field ? g_strdup_printf ("%s · %s", what, find_word (field_words, field)) : g_strdup (what);
}

char *
attache_import_wording_count (AttacheImportState state,
                              guint              n)
{
  switch (state)
    {
    case ATTACHE_IMPORT_STATE_NEW:
      return g_strdup_printf (ngettext ("%u new", "%u new", n), n);
    case ATTACHE_IMPORT_STATE_CHANGED:
      return g_strdup_printf (ngettext ("%u changed", "%u changed", n), n);
    case ATTACHE_IMPORT_STATE_RETIRED:
      return g_strdup_printf (ngettext ("%u retired", "%u retired", n), n);
    case ATTACHE_IMPORT_STATE_UNCERTAIN:
      return g_strdup_printf (ngettext ("%u uncertain", "%u uncertain", n), n);
    case ATTACHE_IMPORT_STATE_UNMATCHED:
      return g_strdup_printf (ngettext ("%u not matched", "%u not matched", n), n);
    case ATTACHE_IMPORT_STATE_REFUSED:
      return g_strdup_printf (ngettext ("%u refused", "%u refused", n), n);
    case ATTACHE_IMPORT_STATE_UNCHANGED:
    default:
      return g_strdup_printf (ngettext ("%u already here", "%u already here", n), n);
    }
}

/* Takes @count. */
static void
append_count (GString *text,
              char    *count)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", count);
  g_free (count);
}

char *
attache_import_wording_summary (const AttacheImportSummary *summary)
{
  g_autoptr (GString) counts = g_string_new (NULL);
  int n_items = summary->items_added + summary->items_changed;
  int n_papers = summary->papers_added + summary->papers_changed;
  int n_files = summary->files_added + summary->files_changed;

  if (n_items > 0)
    append_count (counts, g_strdup_printf (ngettext ("%d item", "%d items", n_items), n_items));
  if (n_papers > 0)
    append_count (counts, g_strdup_printf (ngettext ("%d paper", "%d papers", n_papers), n_papers));
  if (n_files > 0)
    append_count (counts, g_strdup_printf (ngettext ("%d file", "%d files", n_files), n_files));
  if (summary->candidatures_added > 0)
    append_count (counts, g_strdup_printf (ngettext ("%d candidature", "%d candidatures", summary->candidatures_added), summary->candidatures_added));
  if (summary->deadlines_added > 0)
    append_count (counts, g_strdup_printf (ngettext ("%d date", "%d dates", summary->deadlines_added), summary->deadlines_added));
  if (summary->conclusions_added > 0)
    append_count (counts, g_strdup_printf (ngettext ("%d conclusion", "%d conclusions", summary->conclusions_added), summary->conclusions_added));
  if (summary->items_retired > 0)
    append_count (counts, g_strdup_printf (ngettext ("%d item retired", "%d items retired", summary->items_retired), summary->items_retired));

  if (counts->len == 0)
    return g_strdup (_ ("Everything was there already; nothing has changed"));
  if (summary->session == NULL)
    return g_strdup_printf (_ ("Imported %s"), counts->str);

  /* Translators: session and what came in: “Imported into C21: 14 items, 20 papers” */
  return g_strdup_printf (_ ("Imported into %s: %s"), summary->session, counts->str);
}

char *
attache_import_wording_line (const char *source)
{
  g_autoptr (GString) line = g_string_new (source);

  g_string_replace (line, CELL, SHOWN_CELL, 0);
  g_string_replace (line, BREAK, SHOWN_BREAK, 0);

  return g_string_free_and_steal (g_steal_pointer (&line));
}

/* A bar means a cell only where the line came in cells. */
char *
attache_import_wording_source (const char *line,
                               const char *original)
{
  g_autoptr (GString) source = g_string_new (NULL);
  g_auto (GStrv) cells = NULL;

  if (original == NULL || strstr (original, CELL) == NULL)
    return g_strdup (line);

  cells = g_strsplit (line, "|", -1);
  for (guint i = 0; cells[i] != NULL; i++)
    g_string_append_printf (source, "%s%s", i > 0 ? CELL : "", g_strstrip (cells[i]));
  g_string_replace (source, SHOWN_BREAK, BREAK, 0);

  return g_string_free_and_steal (g_steal_pointer (&source));
}
