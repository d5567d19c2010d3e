/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheItemPage: one item. Its lists belong to the item and are made anew with it; the editor of the position stays
 * and is told which item it is about. */

#include "config.h"

#include "ui/agenda/attache-item-page.h"

#include "services/attache-geneva.h"
#include "ui/agenda/attache-item-chips.h"
#include "ui/agenda/attache-item-rows.h"
#include "ui/agenda/attache-paper-row.h"
#include "ui/positions/attache-position-editor.h"

#include <glib/gi18n-lib.h>

struct _AttacheItemPage
{
  AdwBin parent_instance;

  /* owned */
  AttacheLibrary *library;
  AttacheItem    *item;
  GBindingGroup  *bindings;
  GSignalGroup   *signals;
  GListModel     *paragraphs;
  GtkSizeGroup   *symbols;

  /* borrowed */
  AttachePositionEditor *editor;

  /* template children */
  GtkStack          *states;
  GtkScrolledWindow *scroller;
  AdwBanner         *retired;
  GtkLabel          *title;
  GtkLabel          *facts;
  AttacheItemChips  *chips;
  GtkListBox        *papers;
  AdwBin            *position;
  GtkWidget         *due_box;
  GtkListBox        *due;
  GtkWidget         *conclusions_box;
  GtkListBox        *conclusions;
  GtkWidget         *outcomes_box;
  GtkListBox        *outcomes;
  GtkWidget         *candidatures_box;
  GtkListBox        *candidatures;
  GtkWidget         *record_box;
  GtkExpander       *expander;
  GtkListBox        *record;
};

G_DEFINE_FINAL_TYPE (AttacheItemPage, attache_item_page, ADW_TYPE_BIN)

static GtkWidget *
new_paper_row (gpointer object,
               gpointer data)
{
  AttacheItemPage *self = data;

  return attache_paper_row_new (object, self->symbols);
}

static GtkWidget *
new_deadline_row (gpointer object,
                  gpointer data)
{
  return attache_item_row_new_for_deadline (object);
}

static GtkWidget *
new_conclusion_row (gpointer object,
                    gpointer data)
{
  return attache_item_row_new_for_conclusion (object);
}

static GtkWidget *
new_outcome_row (gpointer object,
                 gpointer data)
{
  return attache_item_row_new_for_outcome (object);
}

static GtkWidget *
new_candidature_row (gpointer object,
                     gpointer data)
{
  return attache_item_row_new_for_candidature (object);
}

static GtkWidget *
new_paragraph_row (gpointer object,
                   gpointer data)
{
  return attache_item_row_new_for_paragraph (object);
}

static void
paper_activated_cb (GtkListBox    *papers,
                    GtkListBoxRow *row)
{
  attache_paper_row_open (ATTACHE_PAPER_ROW (row));
}

static gboolean
is_of_item (gpointer object,
            gpointer data)
{
  return g_strcmp0 (attache_candidature_get_item_id (object), data) == 0;
}

static void
count_cb (GtkWidget  *box,
          guint       position,
          guint       removed,
          guint       added,
          GListModel *list)
{
  gtk_widget_set_visible (box, g_list_model_get_n_items (list) > 0);
}

/* Shows a list, and the section that it stands in while there is something in it. Takes @list. */
static void
show_list (AttacheItemPage           *self,
           GtkListBox                *box,
           GtkWidget                 *section,
           GListModel                *list,
           GtkListBoxCreateWidgetFunc create)
{
  if (section != NULL)
    {
      g_signal_connect_object (list, "items-changed", G_CALLBACK (count_cb), section, G_CONNECT_SWAPPED);
      gtk_widget_set_visible (section, g_list_model_get_n_items (list) > 0);
    }
  gtk_list_box_bind_model (box, list, create, self, NULL);
  g_object_unref (list);
}

static GListModel *
list_candidatures (AttacheItemPage *self,
                   const char      *item_id)
{
  GListModel *all = attache_library_list_candidatures (self->library, attache_item_get_session_id (self->item));
  GtkFilter  *filter = GTK_FILTER (gtk_custom_filter_new (is_of_item, g_strdup (item_id), g_free));

  return G_LIST_MODEL (gtk_filter_list_model_new (all, filter));
}

/* The words of the record are long: its rows are made when they are looked at. */
static void
expanded_cb (AttacheItemPage *self)
{
  gtk_list_box_bind_model (self->record, gtk_expander_get_expanded (self->expander) ? self->paragraphs : NULL, new_paragraph_row, NULL, NULL);
}

static void
show_lists (AttacheItemPage *self)
{
  const char *id = attache_entity_get_id (ATTACHE_ENTITY (self->item));

  show_list (self, self->papers, NULL, attache_library_list_item_issues (self->library, id), new_paper_row);
  show_list (self, self->due, self->due_box, attache_library_list_item_deadlines (self->library, id), new_deadline_row);
  show_list (self, self->conclusions, self->conclusions_box, attache_library_list_item_conclusions (self->library, id), new_conclusion_row);
  show_list (self, self->outcomes, self->outcomes_box, attache_library_list_item_outcomes (self->library, id), new_outcome_row);
  show_list (self, self->candidatures, self->candidatures_box, list_candidatures (self, id), new_candidature_row);

  g_clear_object (&self->paragraphs);
  self->paragraphs = attache_library_list_item_paragraphs (self->library, id);
  g_signal_connect_object (self->paragraphs, "items-changed", G_CALLBACK (count_cb), self->record_box, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->record_box, g_list_model_get_n_items (self->paragraphs) > 0);
  expanded_cb (self);
}

static void
append (GString    *text,
        const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* Its other numbers, and when it is taken up. */
static void
show_facts (AttacheItemPage *self)
{
  const char *aliases = self->item ? attache_item_get_aliases (self->item) : NULL;
  const char *date = self->item ? attache_item_get_date (self->item) : NULL;
  const char *starts = self->item ? attache_item_get_starts (self->item) : NULL;
  g_autoptr (GString) facts = g_string_new (NULL);

  if (aliases != NULL && *aliases != '\0')
    {
      /* Translators: the other numbers of one subject: “Also item 11 (VCC-1), PL 2.9” */
      g_autofree char *also = g_strdup_printf (_ ("Also item %s"), aliases);

      append (facts, also);
    }
  if (self->item != NULL && attache_item_get_continued (self->item))
    append (facts, _ ("Continued from an earlier sitting"));
  if (date != NULL)
    {
      g_autofree char *when = attache_geneva_format_due (date, NULL, starts, ATTACHE_PRECISION_DAY);

      append (facts, when);
    }

  gtk_label_set_label (self->facts, facts->str);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), facts->len > 0);
  adw_banner_set_revealed (self->retired, self->item != NULL && attache_item_get_retired (self->item));
}

static void
ensure_editor (AttacheItemPage *self)
{
  if (self->editor != NULL)
    return;

  self->editor = ATTACHE_POSITION_EDITOR (attache_position_editor_new (self->library));
  adw_bin_set_child (self->position, GTK_WIDGET (self->editor));
}

static void
attache_item_page_dispose (GObject *object)
{
  AttacheItemPage *self = ATTACHE_ITEM_PAGE (object);

  self->editor = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_ITEM_PAGE);
  g_clear_object (&self->bindings);
  g_clear_object (&self->signals);
  g_clear_object (&self->paragraphs);
  g_clear_object (&self->symbols);
  g_clear_object (&self->item);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (attache_item_page_parent_class)->dispose (object);
}

static void
attache_item_page_class_init (AttacheItemPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attache_item_page_dispose;

  g_type_ensure (ATTACHE_TYPE_ITEM_CHIPS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-item-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheItemPage, states);
  gtk_widget_class_bind_template_child (widget_class, AttacheItemPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, AttacheItemPage, retired);
  gtk_widget_class_bind_template_child (widget_class, AttacheItemPage, title);
  gtk_widget_class_bind_template_child (widget_class, AttacheItemPage, facts);
  gtk_widget_class_bind_template_child (widget_class, AttacheItemPage, chips);
  gtk_widget_class_bind_template_child (widget_class, AttacheItemPage, papers);
  gtk_widget_class_bind_template_child (widget_class, AttacheItemPage, position);
  gtk_widget_class_bind_template_child (widget_class, AttacheItemPage, due_box);
  gtk_widget_class_bind_template_child (widget_class, AttacheItemPage, due);
  gtk_widget_class_bind_template_child (widget_class, AttacheItemPage, conclusions_box);
  gtk_widget_class_bind_template_child (widget_class, AttacheItemPage, conclusions);
  gtk_widget_class_bind_template_child (widget_class, AttacheItemPage, outcomes_box);
  gtk_widget_class_bind_template_child (widget_class, AttacheItemPage, outcomes);
  gtk_widget_class_bind_template_child (widget_class, AttacheItemPage, candidatures_box);
  gtk_widget_class_bind_template_child (widget_class, AttacheItemPage, candidatures);
  gtk_widget_class_bind_template_child (widget_class, AttacheItemPage, record_box);
  gtk_widget_class_bind_template_child (widget_class, AttacheItemPage, expander);
  gtk_widget_class_bind_template_child (widget_class, AttacheItemPage, record);
  gtk_widget_class_bind_template_callback (widget_class, paper_activated_cb);
}

static void
attache_item_page_init (AttacheItemPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->symbols = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_list_box_set_header_func (self->papers, attache_paper_row_header_func, NULL, NULL);
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "title", self->title, "label", G_BINDING_SYNC_CREATE);
  self->signals = g_signal_group_new (ATTACHE_TYPE_ITEM);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (show_facts), self);
  g_signal_connect_object (self->expander, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
}

void
attache_item_page_set_item (AttacheItemPage *self,
                            AttacheLibrary  *library,
                            AttacheItem     *item)
{
  g_return_if_fail (ATTACHE_IS_ITEM_PAGE (self));

  g_set_object (&self->library, library);
  if (!g_set_object (&self->item, item))
    return;

  g_binding_group_set_source (self->bindings, item);
  g_signal_group_set_target (self->signals, item);
  show_facts (self);
  attache_item_chips_set_item (self->chips, item);
  gtk_stack_set_visible_child_name (self->states, item ? "item" : "none");
  if (item != NULL)
    {
      ensure_editor (self);
      show_lists (self);
    }
  if (self->editor != NULL)
    attache_position_editor_set_item (self->editor, item ? attache_entity_get_id (ATTACHE_ENTITY (item)) : NULL);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

void
attache_item_page_focus (AttacheItemPage *self)
{
  g_return_if_fail (ATTACHE_IS_ITEM_PAGE (self));

  if (self->item != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->papers), GTK_DIR_TAB_FORWARD);
}
