/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tour: walks the main job through the real window, on the sample and, where the environment variable ATTACHE_RECORD
 * names one, on an imported record, and keeps a picture of each step. usage: attache-tour FOLDER */

#include "config.h"

#include "attache-ui-harness.h"

#include "model/attache-issue.h"
#include "reader/reader-test.h"
#include "ui/imports/attache-import-dialog.h"
#include "ui/positions/attache-note-view.h"

#include <glib/gstdio.h>

typedef struct
{
  AttacheHarness *harness;
  const char     *folder;
  guint           number;
} Tour;

static void
keep (Tour       *tour,
      const char *name)
{
  g_autofree char *file = g_strdup_printf ("%02u-%s.png", ++tour->number, name);
  g_autofree char *path = g_build_filename (tour->folder, file, NULL);

  attache_harness_save_picture (tour->harness, path);
  g_print ("%s\n", file);
}

static void
show_page (Tour       *tour,
           const char *page)
{
  attache_harness_activate (tour->harness, "win.show-page", "s", page);
  attache_harness_wait_page (tour->harness, page);
  keep (tour, page);
}

static gboolean
is_loaded (AttacheHarness *harness,
           gpointer        data)
{
  return g_list_model_get_n_items (data) > 0;
}

/* Opens the paper with that symbol in the reader. */
static void
open_paper (Tour       *tour,
            const char *symbol)
{
  AttacheWindow *window = attache_harness_get_window (tour->harness);
  g_autoptr (GListModel) issues = attache_library_list_issues (attache_harness_get_library (tour->harness), attache_window_get_session (window));

  attache_harness_wait (tour->harness, "the papers", is_loaded, issues);
  for (guint i = 0; i < g_list_model_get_n_items (issues); i++)
    {
      g_autoptr (AttacheIssue) issue = g_list_model_get_item (issues, i);

      if (g_strcmp0 (attache_issue_get_symbol (issue), symbol) == 0)
        {
          attache_harness_activate (tour->harness, "win.open-paper", "s", attache_entity_get_id (ATTACHE_ENTITY (issue)));
          attache_harness_wait_page (tour->harness, "reader");
          attache_harness_settle (tour->harness);
          return;
        }
    }
}

static void
find (Tour       *tour,
      const char *query)
{
  GtkWidget *entry;

  attache_harness_activate (tour->harness, "win.find", NULL);
  entry = attache_harness_find_type (tour->harness, GTK_WIDGET (attache_harness_get_dialog (tour->harness)), GTK_TYPE_TEXT);
  gtk_editable_set_text (GTK_EDITABLE (entry), query);
  attache_harness_settle (tour->harness);
  keep (tour, "finder");
  adw_dialog_force_close (attache_harness_get_dialog (tour->harness));
  attache_harness_settle (tour->harness);
}

static gboolean
has_text (AttacheHarness *harness,
          gpointer        words)
{
  AttacheReaderView *view = reader_test_get_view (harness);
  AttachePageText   *text = view ? attache_page_texts_peek (attache_reader_view_get_texts (view), attache_reader_view_get_page (view)) : NULL;

  return text != NULL && strstr (attache_page_text_get_text (text), words) != NULL;
}

/* Selects words of the page that is read, and highlights them. */
static void
mark (Tour       *tour,
      const char *words,
      const char *name)
{
  GListModel *marks;
  guint       n_marks;

  attache_harness_wait (tour->harness, "the words of the page", has_text, (gpointer)words);
  marks = attache_reader_tab_get_marks (reader_test_get_tab (tour->harness));
  n_marks = g_list_model_get_n_items (marks);
  reader_test_select (tour->harness, words);
  reader_test_press (tour->harness, GTK_WIDGET (reader_test_get_view (tour->harness)), "h");
  reader_test_wait_marks (tour->harness, n_marks + 1);
  attache_harness_settle (tour->harness);
  keep (tour, name);
}

/* Writes the position of the item that is open. */
static void
write_position (Tour       *tour,
                const char *number,
                const char *text,
                const char *name)
{
  attache_harness_open_item (tour->harness, number);
  attache_harness_settle (tour->harness);
  g_signal_emit_by_name (attache_harness_find_type (tour->harness, NULL, ATTACHE_TYPE_NOTE_VIEW), "insert-at-cursor", text);
  attache_harness_settle (tour->harness);
  keep (tour, name);
}

static void
walk_sample (Tour *tour)
{
  keep (tour, "start");

  attache_harness_open_sample (tour->harness);
  keep (tour, "agenda");
  attache_harness_open_item (tour->harness, "11");
  keep (tour, "item-11");
  attache_harness_open_item (tour->harness, "12");
  keep (tour, "item-12");
  show_page (tour, "papers");
  open_paper (tour, "C21/21");
  keep (tour, "reader");
  mark (tour, "The working group on languages has one vice-chair", "reader-marked");
  write_position (tour, "8", "Thank the secretariat for the report; ask when the missing indicators will be there.", "position-written");
  show_page (tour, "positions");
  show_page (tour, "nominations");
  show_page (tour, "deadlines");
  find (tour, "30c1");
}

/* Two pages of the same session on a narrow screen, in the dark, and from right to left. */
static void
walk_variants (Tour *tour)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  attache_harness_resize (tour->harness, 360, 720);
  show_page (tour, "agenda");
  attache_harness_open_item (tour->harness, "11");
  keep (tour, "item-narrow");
  show_page (tour, "papers");
  show_page (tour, "nominations");
  open_paper (tour, "C21/21");
  keep (tour, "reader-narrow");
  attache_harness_resize (tour->harness, 1280, 850);

  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  attache_harness_open_item (tour->harness, "11");
  keep (tour, "item-dark");
  show_page (tour, "nominations");
  open_paper (tour, "C21/21");
  keep (tour, "reader-dark");
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  attache_harness_reopen (tour->harness);
  attache_harness_open_item (tour->harness, "11");
  keep (tour, "item-right-to-left");
  show_page (tour, "nominations");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static gboolean
has_preview (AttacheHarness *harness,
             gpointer        data)
{
  AdwDialog *dialog = attache_harness_get_dialog (harness);

  return dialog != NULL && gtk_widget_is_sensitive (adw_dialog_get_default_widget (dialog));
}

/* Takes the paths. */
static void
import (Tour       *tour,
        GPtrArray  *paths,
        const char *name)
{
  attache_window_import (attache_harness_get_window (tour->harness), paths);
  attache_harness_wait (tour->harness, "the preview", has_preview, NULL);
  attache_harness_settle (tour->harness);
  keep (tour, name);
  attache_harness_press_default (tour->harness);
  attache_harness_wait_no_dialog (tour->harness);
  g_ptr_array_unref (paths);
}

/* Papers for the record: those of the sample whose item it has too. */
static GPtrArray *
find_papers (void)
{
  static const char *const names[] = { "S21-CL-C-0021!!PDF-C.pdf", "S21-CL-C-0021!A1!PDF-E.pdf", "S21-CL-C-0021!A2!PDF-E.pdf" };
  GPtrArray               *paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (paths, g_build_filename (g_getenv ("ATTACHE_SAMPLE_DIR"), names[i], NULL));

  return paths;
}

/* The main job on a record that is imported: its papers, a mark, the position. The language of the words is the record’s. */
static void
walk_record (Tour       *tour,
             const char *record)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (paths, g_strdup (record));
  import (tour, paths, "record-preview");
  keep (tour, "record-agenda");
  import (tour, find_papers (), "record-papers-preview");
  attache_harness_open_item (tour->harness, "11");
  keep (tour, "record-item-11");
  open_paper (tour, "C21/21");
  mark (tour, "每个区域可提名一位副主席", "record-reader-marked");
  write_position (tour, "11", "支持各区域协调人商定的人选；6月14日之前提出本区域的候选人。", "record-position-written");
  attache_harness_open_item (tour->harness, "12");
  keep (tour, "record-item-12");
  show_page (tour, "papers");
  show_page (tour, "positions");
  show_page (tour, "nominations");
  show_page (tour, "deadlines");
}

static void
write_text (Tour       *tour,
            GPtrArray  *paths,
            const char *name,
            const char *text)
{
  g_autofree char *folder = g_strconcat (attache_harness_get_folder (tour->harness), "-files", NULL);
  char            *path = g_build_filename (folder, name, NULL);

  g_mkdir_with_parents (folder, 0755);
  g_file_set_contents (path, text, -1, NULL);
  g_ptr_array_add (paths, path);
}

#define AGENDA(revision, items)                                \
  "COUNCIL 2024\n"                                             \
  "Geneva, 4-14 June 2024\tDocument C24/ADM/2" revision "-E\n" \
  "\t12 March 2024\n"                                          \
  "\tOriginal: English\n"                                      \
  "DRAFT AGENDA OF THE 2024 SESSION OF THE COUNCIL\n"          \
  "\n"                                                         \
  "PLENARY\n"                                                  \
  "PL 1.1\tOpening of the session\n"                           \
  "PL 1.2\tElection of the Chair and the Vice-Chair\n" items   \
  "PL 2.9\tOther business\n"

static const char agenda[] = AGENDA ("",
                                     "PL 2.1\tAnnual report on the implementation of the strategic plan (Document C24/35)\n"
                                     "PL 2.2\tUse of the six official languages of the Union (Documents C24/12 and C24/INF/4)\n"
                                     "PL 2.3\tFree online access to publications (Document C24/8)\n");

static const char revised_agenda[] = AGENDA ("(Rev.1)",
                                             "PL 2.1\tReport on the implementation of the strategic and operational plans (Documents C24/35 and C24/36)\n"
                                             "PL 2.2\tUse of the six official languages of the Union (Documents C24/12 and C24/INF/4)\n"
                                             "PL 2.4\tReport of the expert group (Document C24/1013Report)\n");

/* Looks at the file, on the screen as it is now. */
static void
look (Tour       *tour,
      const char *name,
      const char *text,
      const char *picture)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  write_text (tour, paths, name, text);
  attache_window_import (attache_harness_get_window (tour->harness), paths);
  attache_harness_wait_text (tour->harness, "of 1 file to import");
  attache_harness_settle (tour->harness);
  keep (tour, picture);
}

/* An agenda, an item of it with a position, and its revision: what changes, what is uncertain, what has left the agenda. */
static void
walk_agenda (Tour *tour)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  look (tour, "agenda.txt", agenda, "agenda-preview");
  attache_harness_press_default (tour->harness);
  attache_harness_wait_no_dialog (tour->harness);
  keep (tour, "agenda-imported");
  write_position (tour, "PL 2.3", "Ask for figures first.", "agenda-position");
  show_page (tour, "positions");

  look (tour, "agenda-rev1.txt", revised_agenda, "revision-preview");
  attache_harness_resize (tour->harness, 360, 720);
  attache_harness_settle (tour->harness);
  keep (tour, "revision-preview-narrow");
  attache_harness_resize (tour->harness, 1280, 850);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  attache_harness_settle (tour->harness);
  keep (tour, "revision-preview-dark");
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
  gtk_widget_activate_action (GTK_WIDGET (attache_harness_get_dialog (tour->harness)), "import.accept-all", NULL);
  attache_harness_wait_text (tour->harness, "settled");
  attache_harness_settle (tour->harness);
  keep (tour, "uncertain-line-settled");
  attache_harness_press_default (tour->harness);
  attache_harness_wait_no_dialog (tour->harness);
  keep (tour, "revision-imported");

  look (tour, "agenda-rev1.txt", revised_agenda, "same-again");
  adw_dialog_force_close (attache_harness_get_dialog (tour->harness));
  attache_harness_settle (tour->harness);
}

/* The dialog that an action opens, in all the ways in which it is looked at. */
static void
show_dialog (Tour       *tour,
             const char *action,
             const char *name)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  g_autofree char *narrow = g_strconcat (name, "-narrow", NULL);
  g_autofree char *dark = g_strconcat (name, "-dark", NULL);

  attache_harness_activate (tour->harness, action, NULL);
  attache_harness_settle (tour->harness);
  keep (tour, name);
  attache_harness_resize (tour->harness, 360, 720);
  keep (tour, narrow);
  attache_harness_resize (tour->harness, 1280, 850);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_FORCE_DARK);
  attache_harness_settle (tour->harness);
  keep (tour, dark);
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
  adw_dialog_force_close (attache_harness_get_dialog (tour->harness));
  attache_harness_settle (tour->harness);
}

/* Right to left: the preview of a revision, and the flight check. */
static void
walk_agenda_from_right (Tour *tour)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  attache_harness_reopen (tour->harness);
  look (tour, "agenda-rev1.txt", agenda, "revision-preview-right-to-left");
  adw_dialog_force_close (attache_harness_get_dialog (tour->harness));
  attache_harness_activate (tour->harness, "win.flight-check", NULL);
  attache_harness_settle (tour->harness);
  keep (tour, "flight-check-right-to-left");
  adw_dialog_force_close (attache_harness_get_dialog (tour->harness));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* An Arabic agenda, read as its readers do. */
static void
walk_arabic_agenda (Tour *tour)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  attache_harness_reopen (tour->harness);
  g_ptr_array_add (paths, g_build_filename (FIXTURES, "agendas", "ar.txt", NULL));
  import (tour, paths, "arabic-preview");
  keep (tour, "arabic-agenda");
  attache_harness_open_item (tour->harness, "ADM 3");
  attache_harness_settle (tour->harness);
  keep (tour, "arabic-item");
  show_page (tour, "papers");
  show_page (tour, "positions");
  attache_harness_resize (tour->harness, 360, 720);
  attache_harness_open_item (tour->harness, "ADM 3");
  attache_harness_settle (tour->harness);
  keep (tour, "arabic-item-narrow");
  attache_harness_resize (tour->harness, 1280, 850);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int   argc,
      char *argv[])
{
  const char *record = g_getenv ("ATTACHE_RECORD");
  Tour        tour = { NULL };

  if (argc != 2)
    {
      g_printerr ("usage: attache-tour FOLDER\n");
      return 2;
    }

  attache_harness_init (&argc, &argv);
  tour.folder = argv[1];
  if (g_mkdir_with_parents (tour.folder, 0755) != 0)
    {
      g_printerr ("attache-tour: %s cannot be made. Choose a folder that can be written.\n", tour.folder);
      return 1;
    }

  tour.harness = attache_harness_new (1280, 850);
  walk_sample (&tour);
  walk_variants (&tour);
  attache_harness_free (tour.harness);

  tour.harness = attache_harness_new (1280, 850);
  walk_agenda (&tour);
  show_dialog (&tour, "win.imports", "imports");
  show_dialog (&tour, "win.flight-check", "flight-check");
  walk_agenda_from_right (&tour);
  attache_harness_free (tour.harness);

  tour.harness = attache_harness_new (1280, 850);
  walk_arabic_agenda (&tour);
  attache_harness_free (tour.harness);

  if (record != NULL && *record != '\0')
    {
      tour.harness = attache_harness_new (1280, 850);
      walk_record (&tour, record);
      attache_harness_free (tour.harness);
    }

  return 0;
}
