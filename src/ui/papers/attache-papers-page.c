/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePapersPage: what there is to read, and what is still to be fetched. */

#include "config.h"

#include "ui/papers/attache-papers-page.h"

#include "model/attache-file.h"
#include "model/attache-issue.h"
#include "ui/agenda/attache-paper-row.h"
#include "ui/papers/attache-assign-dialog.h"

#include <glib/gi18n-lib.h>

struct _AttachePapersPage
{
  AdwBin parent_instance;

  /* owned */
  AttacheLibrary *library;
  GListModel     *issues;
  GListModel     *unmatched_files;
  GtkFilter      *filter;
  GtkSizeGroup   *symbols;
  char           *words;

  /* template children */
  AdwWindowTitle *heading;
  GtkWidget      *flight_check;
  GtkSearchBar   *search_bar;
  GtkSearchEntry *search;
  GtkStack       *states;
  AdwToggleGroup *which;
  GtkWidget      *unmatched_box;
  GtkListBox     *unmatched;
  GtkListBox     *papers;
};

G_DEFINE_FINAL_TYPE (AttachePapersPage, attache_papers_page, ADW_TYPE_BIN)

static gboolean
is_missing (AttacheIssue *issue)
{
  return attache_issue_get_file_id (issue) == NULL;
}

static gboolean
matches (gpointer object,
         gpointer data)
{
  AttachePapersPage *self = data;
  AttacheIssue      *issue = object;
  const char        *which = adw_toggle_group_get_active_name (self->which);
  const char        *title = attache_issue_get_title (issue);
  const char        *items = attache_issue_get_items (issue);
  g_autofree char   *text = NULL;
  g_autofree char   *folded = NULL;

  if ((g_strcmp0 (which, "missing") == 0 && !is_missing (issue)) || (g_strcmp0 (which, "here") == 0 && is_missing (issue)))
    return FALSE;
  if (self->words == NULL || *self->words == '\0')
    return TRUE;

  text = g_strjoin (" ", attache_issue_get_symbol (issue), title ? title : "", items ? items : "", NULL);
  folded = g_utf8_casefold (text, -1);

  return strstr (folded, self->words) != NULL;
}

static void
filter_changed_cb (AttachePapersPage *self)
{
  if (self->filter == NULL)
    return;

  g_clear_pointer (&self->words, g_free);
  self->words = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
show_missing (AttachePapersPage *self,
              guint              n_missing)
{
  /* Translators: label of a button */
  g_autofree char *label = n_missing > 0 ? g_strdup_printf (ngettext ("Flight Check, %u paper missing", "Flight Check, %u papers missing", n_missing), n_missing)
                                         : g_strdup (_ ("Flight Check"));

  gtk_widget_set_tooltip_text (self->flight_check, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->flight_check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
show_heading (AttachePapersPage *self)
{
  guint            n_issues = g_list_model_get_n_items (self->issues);
  guint            n_unmatched = g_list_model_get_n_items (self->unmatched_files);
  guint            n_missing = 0;
  gboolean         loading;
  g_autofree char *papers = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n_issues; i++)
    {
      g_autoptr (AttacheIssue) issue = g_list_model_get_item (self->issues, i);

      n_missing += is_missing (issue);
    }

  papers = g_strdup_printf (ngettext ("%u paper", "%u papers", n_issues), n_issues);
  if (n_missing > 0)
    /* Translators: “20 papers · 3 missing” */
    text = g_strdup_printf (ngettext ("%s · %u missing", "%s · %u missing", n_missing), papers, n_missing);
  else if (n_issues > 0)
    text = g_steal_pointer (&papers);

  adw_window_title_set_subtitle (self->heading, text ? text : "");
  show_missing (self, n_missing);
  gtk_widget_set_visible (self->unmatched_box, n_unmatched > 0);
  g_object_get (self->issues, "loading", &loading, NULL);
  gtk_stack_set_visible_child_name (self->states, n_issues > 0 || n_unmatched > 0 || loading ? "papers" : "empty");
}

/* A paper that arrives is no longer missing: the issue stays the same object, so its row is told and the filter asked again. */
static void
issue_notify_cb (AttachePapersPage *self)
{
  show_heading (self);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
issues_changed_cb (AttachePapersPage *self,
                   guint              position,
                   guint              removed,
                   guint              added,
                   GListModel        *issues)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (AttacheIssue) issue = g_list_model_get_item (issues, i);

      g_signal_handlers_disconnect_by_func (issue, issue_notify_cb, self);
      g_signal_connect_object (issue, "notify::file-id", G_CALLBACK (issue_notify_cb), self, G_CONNECT_SWAPPED);
    }
  show_heading (self);
}

static void
paper_activated_cb (GtkListBox    *papers,
                    GtkListBoxRow *row)
{
  attache_paper_row_open (ATTACHE_PAPER_ROW (row));
}

static GtkWidget *
new_paper_row (gpointer object,
               gpointer data)
{
  AttachePapersPage *self = data;
  GtkWidget         *row = attache_paper_row_new (object, self->symbols);

  attache_paper_row_set_shows_items (ATTACHE_PAPER_ROW (row), TRUE);

  return row;
}

static void
assign_clicked_cb (GtkWidget   *button,
                   AttacheFile *file)
{
  AttachePapersPage *self = ATTACHE_PAPERS_PAGE (gtk_widget_get_ancestor (button, ATTACHE_TYPE_PAPERS_PAGE));

  adw_dialog_present (attache_assign_dialog_new (self->library, file), GTK_WIDGET (self));
}

static GtkWidget *
new_unmatched_row (gpointer object,
                   gpointer data)
{
  AttacheFile     *file = object;
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *button = gtk_button_new_with_mnemonic (_ ("_Assign…"));
  int              n_pages = attache_file_get_n_pages (file);
  g_autofree char *size = g_format_size (attache_file_get_size (file));
  g_autofree char *pages = g_strdup_printf (ngettext ("%d page", "%d pages", n_pages), n_pages);
  g_autofree char *subtitle = n_pages > 0 ? g_strdup_printf ("%s · %s", pages, size) : g_strdup (size);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), attache_file_get_name (file));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (assign_clicked_cb), file, G_CONNECT_DEFAULT);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-file");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(si)", attache_entity_get_id (ATTACHE_ENTITY (file)), -1);

  return row;
}

static void
attache_papers_page_dispose (GObject *object)
{
  AttachePapersPage *self = ATTACHE_PAPERS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_PAPERS_PAGE);
  g_clear_object (&self->filter);
  g_clear_object (&self->symbols);
  g_clear_object (&self->issues);
  g_clear_object (&self->unmatched_files);
  g_clear_object (&self->library);
  g_clear_pointer (&self->words, g_free);
  G_OBJECT_CLASS (attache_papers_page_parent_class)->dispose (object);
}

static void
attache_papers_page_class_init (AttachePapersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attache_papers_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-papers-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttachePapersPage, heading);
  gtk_widget_class_bind_template_child (widget_class, AttachePapersPage, flight_check);
  gtk_widget_class_bind_template_child (widget_class, AttachePapersPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, AttachePapersPage, search);
  gtk_widget_class_bind_template_child (widget_class, AttachePapersPage, states);
  gtk_widget_class_bind_template_child (widget_class, AttachePapersPage, which);
  gtk_widget_class_bind_template_child (widget_class, AttachePapersPage, unmatched_box);
  gtk_widget_class_bind_template_child (widget_class, AttachePapersPage, unmatched);
  gtk_widget_class_bind_template_child (widget_class, AttachePapersPage, papers);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, paper_activated_cb);
}

static void
attache_papers_page_init (AttachePapersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->symbols = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_list_box_set_header_func (self->papers, attache_paper_row_header_func, NULL, NULL);
}

GtkWidget *
attache_papers_page_new (AttacheLibrary *library,
                         const char     *session_id)
{
  AttachePapersPage *self = g_object_new (ATTACHE_TYPE_PAPERS_PAGE, NULL);
  g_autoptr (GtkFilterListModel) filtered = NULL;

  self->library = g_object_ref (library);
  self->issues = attache_library_list_issues (library, session_id);
  self->unmatched_files = attache_library_list_unmatched (library);
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (self->issues), g_object_ref (self->filter));

  gtk_list_box_bind_model (self->papers, G_LIST_MODEL (filtered), new_paper_row, self, NULL);
  gtk_list_box_bind_model (self->unmatched, self->unmatched_files, new_unmatched_row, NULL, NULL);
  g_signal_connect_object (self->issues, "items-changed", G_CALLBACK (issues_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->issues, "notify::loading", G_CALLBACK (show_heading), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->unmatched_files, "items-changed", G_CALLBACK (show_heading), self, G_CONNECT_SWAPPED);
  issues_changed_cb (self, 0, 0, g_list_model_get_n_items (self->issues), self->issues);

  return GTK_WIDGET (self);
}

void
attache_papers_page_show_symbol (AttachePapersPage *self,
                                 const char        *symbol)
{
  g_return_if_fail (ATTACHE_IS_PAPERS_PAGE (self));

  adw_toggle_group_set_active_name (self->which, "all");
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->search), symbol);
}
