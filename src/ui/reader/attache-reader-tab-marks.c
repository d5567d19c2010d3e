/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheReaderTab, the marks: highlighting, writing notes, copying, deleting. A mark goes to disk first and then shows through the live
 * list; no page is rendered for it. */

#include "config.h"

#include "ui/reader/attache-reader-tab-private.h"

#include "services/attache-marks.h"
#include "ui/attache-lists.h"
#include "ui/attache-toasts.h"
#include "ui/reader/attache-mark-colours.h"
#include "ui/reader/attache-mark-quote.h"

#include <glib/gi18n-lib.h>

/* More is a slip of the keyboard (Ctrl+A, H), not a passage. */
#define MAX_MARKED_PAGES 10

typedef struct
{
  AttacheReaderTab *tab;
  AttacheMarkKind   kind;
  AttacheMarkColour colour;
} Marking;

static void
marking_free (gpointer data)
{
  Marking *marking = data;

  g_object_unref (marking->tab);
  g_free (marking);
}

static void
show_mark_popover (AttacheReaderTab *self,
                   gboolean          focus_text)
{
  AttacheMark *mark = attache_reader_view_get_mark (self->view);
  GdkRectangle area;

  if (mark == NULL || !attache_reader_view_get_mark_area (self->view, mark, &area))
    {
      gtk_popover_popdown (GTK_POPOVER (self->mark_popover));
      return;
    }

  gtk_popover_popdown (GTK_POPOVER (self->selection_popover));
  attache_mark_popover_set_mark (self->mark_popover, mark);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->mark_popover), &area);
  gtk_popover_popup (GTK_POPOVER (self->mark_popover));
  if (focus_text)
    attache_mark_popover_focus_text (self->mark_popover);
}

/* A note that has just been set is opened for writing as soon as the list holds it; a mark that is gone is not chosen any more. */
static void
marks_changed_cb (AttacheReaderTab *self)
{
  AttacheMark *chosen = attache_reader_view_get_mark (self->view);
  guint        position;

  if (chosen != NULL && attache_list_find_id (self->marks, attache_entity_get_id (ATTACHE_ENTITY (chosen))) == GTK_INVALID_LIST_POSITION)
    attache_reader_view_set_mark (self->view, NULL);

  if (self->new_note == NULL)
    return;

  position = attache_list_find_id (self->marks, self->new_note);
  if (position != GTK_INVALID_LIST_POSITION)
    {
      g_autoptr (AttacheMark) note = g_list_model_get_item (self->marks, position);

      g_clear_pointer (&self->new_note, g_free);
      attache_reader_view_set_mark (self->view, note);
      show_mark_popover (self, TRUE);
    }
}

static DexFuture *
mark_fiber (gpointer user_data)
{
  Marking              *marking = user_data;
  AttacheReaderTab     *self = marking->tab;
  AttacheTextSelection *selection = attache_reader_view_get_selection (self->view);
  AttachePageTexts     *texts = attache_reader_view_get_texts (self->view);
  const char           *label = marking->kind == ATTACHE_MARK_KIND_NOTE ? _ ("Note added") : _ ("Passage highlighted");
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  guint first;
  guint last;

  if (!attache_text_selection_get_pages (selection, &first, &last))
    return dex_future_new_true ();

  for (guint page = first; page <= last; page++)
    {
      g_autoptr (AttachePageText) text = dex_await_object (attache_page_texts_load (texts, page, ATTACHE_PRIORITY_VISIBLE), &error);
      AttachePageText *before = page > 0 ? attache_page_texts_peek (texts, page - 1) : NULL;
      AttacheMark     *mark = NULL;
      guint            start;
      guint            end;

      if (text == NULL)
        return dex_future_new_for_error (g_steal_pointer (&error));
      if (attache_text_selection_get_range (selection, page, attache_page_text_get_n_chars (text), &start, &end))
        mark = attache_mark_for_range (self->file_id, page, text, before, start, end, marking->kind, marking->colour);
      if (mark != NULL)
        g_ptr_array_add (marks, mark);
    }

  attache_text_selection_clear (selection);
  for (guint i = 0; i < marks->len; i++)
    {
      AttacheMark *mark = g_ptr_array_index (marks, i);

      if (!dex_await (attache_marks_add (self->library, mark, label), &error))
        return dex_future_new_for_error (g_steal_pointer (&error));
      if (marking->kind == ATTACHE_MARK_KIND_NOTE && i == 0 && self->view != NULL)
        {
          g_set_str (&self->new_note, attache_entity_get_id (ATTACHE_ENTITY (mark)));
          marks_changed_cb (self);
        }
    }

  return dex_future_new_true ();
}

static void
mark_selection (AttacheReaderTab *self,
                AttacheMarkKind   kind)
{
  AttacheTextSelection *selection = attache_reader_view_get_selection (self->view);
  Marking              *marking;
  guint                 first;
  guint                 last;

  if (!attache_text_selection_get_pages (selection, &first, &last))
    return;

  if (last - first >= MAX_MARKED_PAGES)
    {
      attache_toast (GTK_WIDGET (self), _ ("That is too much to mark: select a passage of at most ten pages."));
      return;
    }

  marking = g_new0 (Marking, 1);
  *marking = (Marking){ g_object_ref (self), kind, self->colour };
  attache_toast_failure (GTK_WIDGET (self), dex_scheduler_spawn (NULL, 0, mark_fiber, marking, marking_free));
}

static void
recolour (AttacheReaderTab *self,
          AttacheMark      *mark)
{
  g_autoptr (AttacheMark) changed = attache_entity_copy (ATTACHE_ENTITY (mark));

  g_object_set (changed, "colour", self->colour, NULL);
  attache_toast_failure (GTK_WIDGET (self), attache_marks_update (self->library, changed, _ ("Colour changed")));
}

/* reader.highlight: the colour by its nick, or nothing for the one used last. */
static void
highlight_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  AttacheReaderTab *self = ATTACHE_READER_TAB (widget);
  AttacheMark      *mark;

  if (self->view == NULL)
    return;

  self->colour = attache_mark_colour_from_nick (g_variant_get_string (parameter, NULL), self->colour);
  mark = attache_reader_view_get_mark (self->view);
  if (!attache_text_selection_is_empty (attache_reader_view_get_selection (self->view)))
    mark_selection (self, ATTACHE_MARK_KIND_HIGHLIGHT);
  else if (mark != NULL && attache_mark_get_colour (mark) != self->colour)
    recolour (self, mark);
}

/* reader.note: on what is selected, or on the mark that is chosen. */
static void
note_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  AttacheReaderTab *self = ATTACHE_READER_TAB (widget);

  if (self->view == NULL)
    return;

  if (!attache_text_selection_is_empty (attache_reader_view_get_selection (self->view)))
    mark_selection (self, ATTACHE_MARK_KIND_NOTE);
  else
    show_mark_popover (self, TRUE);
}

static void
remove_mark_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  AttacheReaderTab *self = ATTACHE_READER_TAB (widget);
  g_autoptr (AttacheMark) mark = NULL;

  if (self->view == NULL || !g_set_object (&mark, attache_reader_view_get_mark (self->view)))
    return;

  /* What was typed is kept with it, should it come back. */
  attache_mark_popover_save (self->mark_popover);
  attache_reader_view_set_mark (self->view, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  attache_toast_failure (widget, attache_marks_remove (self->library, mark, _ ("Mark deleted")));
  attache_toast_undo (widget, _ ("Mark deleted"));
}

static DexFuture *
copied_cb (DexFuture *future,
           gpointer   user_data)
{
  const GValue *value = dex_future_get_value (future, NULL);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (user_data), g_value_get_string (value));

  return dex_future_new_true ();
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  AttacheReaderTab     *self = ATTACHE_READER_TAB (widget);
  AttacheTextSelection *selection;
  DexFuture            *words;
  guint                 first;
  guint                 last;
  guint                 start;
  guint                 end;
  guint                 unused;

  if (self->view == NULL)
    return;

  selection = attache_reader_view_get_selection (self->view);
  if (!attache_text_selection_get_pages (selection, &first, &last))
    return;

  attache_text_selection_get_range (selection, first, G_MAXUINT, &start, &unused);
  attache_text_selection_get_range (selection, last, G_MAXUINT, &unused, &end);
  words = attache_page_texts_copy (attache_reader_view_get_texts (self->view), first, start, last, end);
  attache_toast_failure (widget, dex_future_then (words, copied_cb, g_object_ref (self), g_object_unref));
}

static void
copy_quotation_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  AttacheReaderTab *self = ATTACHE_READER_TAB (widget);
  AttacheMark      *mark = self->view ? attache_reader_view_get_mark (self->view) : NULL;
  const char       *symbol = self->file ? attache_file_get_symbol (self->file) : NULL;
  g_autofree char  *quotation = NULL;

  if (mark == NULL)
    return;

  quotation = attache_mark_dup_quotation (mark, symbol ? symbol : attache_file_get_name (self->file));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), quotation);
  attache_toast (widget, _ ("Quotation copied"));
}

static void
mark_chosen_cb (AttacheReaderTab *self)
{
  if (attache_reader_view_get_mark (self->view) == NULL)
    attache_mark_popover_set_mark (self->mark_popover, NULL);
  show_mark_popover (self, FALSE);
}

static void
selected_cb (AttacheReaderTab *self)
{
  GdkRectangle area;

  if (!attache_reader_view_get_selection_area (self->view, &area))
    return;

  gtk_popover_set_pointing_to (GTK_POPOVER (self->selection_popover), &area);
  gtk_popover_popup (GTK_POPOVER (self->selection_popover));
}

static void
selection_changed_cb (AttacheReaderTab *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->selection_popover));
}

/* Popovers keep to what they are about while the page moves under them. */
static void
moved_cb (AttacheReaderTab *self)
{
  AttacheMark *mark = attache_reader_view_get_mark (self->view);
  GdkRectangle area;

  if (gtk_widget_get_visible (GTK_WIDGET (self->selection_popover)))
    {
      if (attache_reader_view_get_selection_area (self->view, &area))
        gtk_popover_set_pointing_to (GTK_POPOVER (self->selection_popover), &area);
      else
        gtk_popover_popdown (GTK_POPOVER (self->selection_popover));
    }
  if (gtk_widget_get_visible (GTK_WIDGET (self->mark_popover)))
    {
      if (mark != NULL && attache_reader_view_get_mark_area (self->view, mark, &area))
        gtk_popover_set_pointing_to (GTK_POPOVER (self->mark_popover), &area);
      else
        gtk_popover_popdown (GTK_POPOVER (self->mark_popover));
    }
}

void
attache_reader_tab_add_mark_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "reader.highlight", "s", highlight_action);
  gtk_widget_class_install_action (widget_class, "reader.note", NULL, note_action);
  gtk_widget_class_install_action (widget_class, "reader.remove-mark", NULL, remove_mark_action);
  gtk_widget_class_install_action (widget_class, "reader.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "reader.copy-quotation", NULL, copy_quotation_action);
}

/* Once there is a view. */
void
attache_reader_tab_follow_marks (AttacheReaderTab *self)
{
  self->selection_popover = ATTACHE_SELECTION_POPOVER (attache_selection_popover_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->selection_popover), GTK_WIDGET (self->view));
  self->mark_popover = ATTACHE_MARK_POPOVER (attache_mark_popover_new (self->library));
  gtk_widget_set_parent (GTK_WIDGET (self->mark_popover), GTK_WIDGET (self->view));

  g_signal_connect_object (self->marks, "items-changed", G_CALLBACK (marks_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::mark", G_CALLBACK (mark_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (attache_reader_view_get_selection (self->view), "changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
}
