/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheMarksPane: the marks of one paper in the order of the paper; follows the live list that it is given. */

#include "config.h"

#include "ui/reader/attache-marks-pane.h"

#include "ui/attache-toasts.h"
#include "ui/reader/attache-mark-layer.h"
#include "ui/reader/attache-mark-quote.h"
#include "ui/reader/attache-mark-row.h"

#include <glib/gi18n-lib.h>

struct _AttacheMarksPane
{
  AdwBin parent_instance;

  GtkSortListModel *sorted;
  char             *symbol;

  /* Template children */
  GtkWidget   *retired;
  GtkStack    *stack;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (AttacheMarksPane, attache_marks_pane, ADW_TYPE_BIN)

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      user_data)
{
  AttacheMark *left = (AttacheMark *)a;
  AttacheMark *right = (AttacheMark *)b;
  AttacheBox   left_box = { 0, 0, 0, 0 };
  AttacheBox   right_box = { 0, 0, 0, 0 };

  if (attache_mark_get_page (left) != attache_mark_get_page (right))
    return attache_mark_get_page (left) < attache_mark_get_page (right) ? -1 : 1;

  attache_mark_get_extents (left, &left_box);
  attache_mark_get_extents (right, &right_box);
  if (left_box.y1 != right_box.y1)
    return left_box.y1 < right_box.y1 ? -1 : 1;

  return left_box.x1 < right_box.x1 ? -1 : left_box.x1 > right_box.x1;
}

static void
count_changed_cb (AttacheMarksPane *self)
{
  gboolean known = gtk_sort_list_model_get_model (self->sorted) != NULL;
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->sorted)) == 0;
  g_autoptr (AttacheMark) first = g_list_model_get_item (G_LIST_MODEL (self->sorted), 0);

  /* All are marks of one paper. */
  gtk_widget_set_visible (self->retired, first != NULL && attache_mark_get_retired (first));
  gtk_stack_set_visible_child_name (self->stack, !known ? "waiting" : empty ? "empty"
                                                                            : "list");
}

static void
copy_cb (AttacheMarksPane *self,
         AttacheMarkRow   *row)
{
  AttacheMark     *mark = attache_mark_row_get_mark (row);
  g_autofree char *quotation = attache_mark_dup_quotation (mark, self->symbol ? self->symbol : "");

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), quotation);
  attache_toast (GTK_WIDGET (self), _ ("Quotation copied"));
}

static void
setup_cb (AttacheMarksPane *self,
          GtkListItem      *item)
{
  GtkWidget *row = attache_mark_row_new ();

  g_signal_connect_object (row, "copy", G_CALLBACK (copy_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (AttacheMarksPane *self,
         GtkListItem      *item)
{
  AttacheMark *mark = gtk_list_item_get_item (item);
  const char  *quote = attache_mark_get_quote (mark);

  attache_mark_row_set_mark (ATTACHE_MARK_ROW (gtk_list_item_get_child (item)), mark);
  gtk_list_item_set_accessible_label (item, quote ? quote : "");
}

static void
unbind_cb (AttacheMarksPane *self,
           GtkListItem      *item)
{
  attache_mark_row_set_mark (ATTACHE_MARK_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
activate_cb (AttacheMarksPane *self,
             guint             position)
{
  g_autoptr (AttacheMark) mark = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);

  if (mark != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, mark);
}

static void
attache_marks_pane_dispose (GObject *object)
{
  AttacheMarksPane *self = ATTACHE_MARKS_PANE (object);

  g_clear_object (&self->sorted);

  G_OBJECT_CLASS (attache_marks_pane_parent_class)->dispose (object);
}

static void
attache_marks_pane_finalize (GObject *object)
{
  AttacheMarksPane *self = ATTACHE_MARKS_PANE (object);

  g_clear_pointer (&self->symbol, g_free);

  G_OBJECT_CLASS (attache_marks_pane_parent_class)->finalize (object);
}

static void
attache_marks_pane_class_init (AttacheMarksPaneClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attache_marks_pane_dispose;
  object_class->finalize = attache_marks_pane_finalize;

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, ATTACHE_TYPE_MARK);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-marks-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheMarksPane, retired);
  gtk_widget_class_bind_template_child (widget_class, AttacheMarksPane, stack);
  gtk_widget_class_bind_template_child (widget_class, AttacheMarksPane, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
attache_marks_pane_init (AttacheMarksPane *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->sorted = gtk_sort_list_model_new (NULL, GTK_SORTER (gtk_custom_sorter_new (compare, NULL, NULL)));
  g_signal_connect_object (self->sorted, "items-changed", G_CALLBACK (count_changed_cb), self, G_CONNECT_SWAPPED);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->sorted)));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

GtkWidget *
attache_marks_pane_new (void)
{
  return g_object_new (ATTACHE_TYPE_MARKS_PANE, NULL);
}

/* @marks: AttacheMark of the paper with the symbol @symbol; %NULL for none. */
void
attache_marks_pane_set_marks (AttacheMarksPane *self,
                              GListModel       *marks,
                              const char       *symbol)
{
  g_return_if_fail (ATTACHE_IS_MARKS_PANE (self));

  g_set_str (&self->symbol, symbol);
  gtk_sort_list_model_set_model (self->sorted, marks);
  count_changed_cb (self);
}

/* Returns: (transfer none): the marks in the order that is shown */
GListModel *
attache_marks_pane_get_sorted (AttacheMarksPane *self)
{
  g_return_val_if_fail (ATTACHE_IS_MARKS_PANE (self), NULL);

  return G_LIST_MODEL (self->sorted);
}
