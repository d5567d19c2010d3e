/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePaperRow: one issue of a paper, as the item page and the papers page list it. */

#include "config.h"

#include "ui/agenda/attache-paper-row.h"

#include "ui/agenda/attache-paper-line.h"
#include "ui/attache-chip.h"
#include "ui/attache-wording.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* A line may break here. */
#define ZERO_WIDTH_SPACE "\342\200\213"

struct _AttachePaperRow
{
  GtkListBoxRow parent_instance;

  /* owned */
  AttacheIssue *issue;
  char         *shown_languages;
  gboolean      shows_items;
  gboolean      is_follower;

  /* template children */
  GtkWidget   *column;
  GtkLabel    *symbol;
  GtkLabel    *title;
  GtkLabel    *subtitle;
  GtkBox      *languages;
  AttacheChip *missing;
  GtkWidget   *site;
  GtkWidget   *arrow;
};

G_DEFINE_FINAL_TYPE (AttachePaperRow, attache_paper_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_languages (AttachePaperRow *self)
{
  const char *languages = attache_issue_get_languages (self->issue);
  g_auto (GStrv) codes = g_strsplit (languages ? languages : "", " ", -1);
  GtkWidget *child;

  if (!g_set_str (&self->shown_languages, languages))
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->languages))) != NULL)
    gtk_box_remove (self->languages, child);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      GtkWidget       *button;
      g_autofree char *tooltip = NULL;

      if (*codes[i] == '\0')
        continue;

      button = gtk_button_new_with_label (codes[i]);
      /* Translators: opens a paper in a language: “Open C21/21 in French” */
      tooltip = g_strdup_printf (_ ("Open %s in %s"), attache_issue_get_symbol (self->issue), attache_wording_language (codes[i]));
      gtk_widget_add_css_class (button, "language");
      gtk_widget_set_tooltip_text (button, tooltip);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-paper-in");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", attache_entity_get_id (ATTACHE_ENTITY (self->issue)), codes[i]);
      gtk_box_append (self->languages, button);
    }
}

static void
append (GString    *text,
        const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static char *
dup_subtitle (AttachePaperRow *self,
              gboolean         missing)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int         n_pages = attache_issue_get_n_pages (self->issue);
  int         n_marks = attache_issue_get_n_marks (self->issue);
  const char *items = attache_issue_get_items (self->issue);

  if (missing)
    append (text, _ ("Not on this computer"));
  if (n_pages > 0)
    {
      g_autofree char *pages = g_strdup_printf (ngettext ("%d page", "%d pages", n_pages), n_pages);

      append (text, pages);
    }
  if (n_marks > 0)
    {
      g_autofree char *marks = g_strdup_printf (ngettext ("%d mark", "%d marks", n_marks), n_marks);

      append (text, marks);
    }
  if (self->shows_items && items != NULL && *items != '\0')
    {
      gboolean         several = strchr (items, ',') != NULL;
      g_autofree char *where = g_strdup_printf (several ? _ ("items %s") : _ ("item %s"), items);

      append (text, where);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* What a long symbol says of the issue stands under its number. */
static char *
dup_name (AttachePaperRow *self)
{
  const char      *symbol = attache_issue_get_symbol (self->issue);
  const char      *suffix = symbol ? strchr (symbol, '(') : NULL;
  g_autofree char *number = suffix ? g_strndup (symbol, suffix - symbol) : NULL;

  if (self->is_follower)
    return attache_wording_issue (symbol, attache_issue_get_kind (self->issue), attache_issue_get_ordinal (self->issue));

  return suffix ? g_strdup_printf ("%s" ZERO_WIDTH_SPACE "%s", number, suffix) : g_strdup (symbol);
}

static void
show_issue (AttachePaperRow *self)
{
  const char      *symbol = attache_issue_get_symbol (self->issue);
  const char      *title = attache_issue_get_title (self->issue);
  gboolean         missing = attache_issue_get_file_id (self->issue) == NULL;
  gboolean         titled = title != NULL && *title != '\0';
  g_autofree char *name = dup_name (self);
  g_autofree char *subtitle = dup_subtitle (self, missing && titled);
  g_autofree char *tooltip = NULL;
  g_autofree char *label = NULL;

  gtk_label_set_label (self->symbol, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->symbol), symbol);
  gtk_widget_set_margin_start (self->column, self->is_follower ? 18 : 0);
  gtk_label_set_label (self->title, titled ? title : missing ? _ ("Not on this computer")
                                                             : symbol);
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), *gtk_label_get_label (self->subtitle) != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->missing), missing);
  gtk_widget_set_visible (self->site, missing);
  gtk_widget_set_visible (self->arrow, !missing);
  gtk_widget_set_visible (GTK_WIDGET (self->languages), !missing);
  show_languages (self);

  if (missing)
    {
      g_autofree char *uri = attache_wording_site (symbol);

      /* Translators: the place is the public web site of the ITU Council */
      tooltip = g_strdup_printf (_ ("Open %s on the Council Site"), symbol);
      gtk_widget_set_tooltip_text (self->site, tooltip);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->site), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
      gtk_widget_set_visible (self->site, uri != NULL);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->site), "win.open-site");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->site), "s", symbol);
    }

  label = g_strdup_printf ("%s, %s%s%s", symbol, titled ? title : "", titled ? ", " : "", subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
attache_paper_row_dispose (GObject *object)
{
  AttachePaperRow *self = ATTACHE_PAPER_ROW (object);

  g_clear_object (&self->issue);
  g_clear_pointer (&self->shown_languages, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_PAPER_ROW);
  G_OBJECT_CLASS (attache_paper_row_parent_class)->dispose (object);
}

static void
attache_paper_row_class_init (AttachePaperRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attache_paper_row_dispose;

  g_type_ensure (ATTACHE_TYPE_CHIP);
  g_type_ensure (ATTACHE_TYPE_PAPER_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-paper-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AttachePaperRow, column);
  gtk_widget_class_bind_template_child (widget_class, AttachePaperRow, symbol);
  gtk_widget_class_bind_template_child (widget_class, AttachePaperRow, title);
  gtk_widget_class_bind_template_child (widget_class, AttachePaperRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, AttachePaperRow, languages);
  gtk_widget_class_bind_template_child (widget_class, AttachePaperRow, missing);
  gtk_widget_class_bind_template_child (widget_class, AttachePaperRow, site);
  gtk_widget_class_bind_template_child (widget_class, AttachePaperRow, arrow);
}

static void
attache_paper_row_init (AttachePaperRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
attache_paper_row_new (AttacheIssue *issue,
                       GtkSizeGroup *symbols)
{
  AttachePaperRow *self = g_object_new (ATTACHE_TYPE_PAPER_ROW, NULL);

  gtk_size_group_add_widget (symbols, self->column);

  self->issue = g_object_ref (issue);
  g_signal_connect_object (issue, "notify", G_CALLBACK (show_issue), self, G_CONNECT_SWAPPED);
  show_issue (self);

  return GTK_WIDGET (self);
}

AttacheIssue *
attache_paper_row_get_issue (AttachePaperRow *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAPER_ROW (self), NULL);

  return self->issue;
}

/* Only a family tells who follows whom, so the list asks as it lays out its rows. */
void
attache_paper_row_header_func (GtkListBoxRow *row,
                               GtkListBoxRow *before,
                               gpointer       data)
{
  AttachePaperRow *self = ATTACHE_PAPER_ROW (row);
  const char      *family = before ? attache_issue_get_paper_id (ATTACHE_PAPER_ROW (before)->issue) : NULL;
  gboolean         is_follower = family != NULL && g_strcmp0 (family, attache_issue_get_paper_id (self->issue)) == 0;

  if (self->is_follower == is_follower)
    return;

  self->is_follower = is_follower;
  show_issue (self);
}

void
attache_paper_row_set_shows_items (AttachePaperRow *self,
                                   gboolean         shows_items)
{
  g_return_if_fail (ATTACHE_IS_PAPER_ROW (self));

  self->shows_items = shows_items;
  show_issue (self);
}

void
attache_paper_row_open (AttachePaperRow *self)
{
  g_return_if_fail (ATTACHE_IS_PAPER_ROW (self));

  if (attache_issue_get_file_id (self->issue) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-paper", "s", attache_entity_get_id (ATTACHE_ENTITY (self->issue)));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-site", "s", attache_issue_get_symbol (self->issue));
}
