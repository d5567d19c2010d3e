/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheBoardRowView: the cells of one post. All cards of a row are of one height, also where a region has two. An open seat is a
 * button too: it adds a candidature to just that seat. */

#include "config.h"

#include "ui/nominations/attache-board-row-view.h"

#include <glib/gi18n-lib.h>

#include "ui/nominations/attache-board-layout.h"
#include "ui/nominations/attache-candidature-card.h"
#include "ui/nominations/attache-nomination-wording.h"

struct _AttacheBoardRowView
{
  GtkWidget parent_instance;

  /* owned */
  AttacheNominations *nominations;
  AttacheBoardRow    *row;
};

G_DEFINE_FINAL_TYPE (AttacheBoardRowView, attache_board_row_view, GTK_TYPE_WIDGET)

static GtkWidget *
make_heading (AttacheBoardRowView *self)
{
  AttachePost     *post = attache_board_row_get_post (self->row);
  GtkWidget       *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW_HEADER,
                                       "orientation", GTK_ORIENTATION_VERTICAL, "valign", GTK_ALIGN_START, NULL);
  GtkWidget       *group = gtk_label_new (attache_post_get_group_code (post));
  GtkWidget       *role;
  g_autofree char *title = attache_nomination_post_title (post);
  const char      *code = attache_post_get_group_code (post);

  /* The title without the group, which stands above it. */
  role = gtk_label_new (code && g_str_has_prefix (title, code) ? title + strlen (code) + 1 : title);
  gtk_label_set_xalign (GTK_LABEL (group), 0);
  gtk_label_set_xalign (GTK_LABEL (role), 0);
  gtk_label_set_ellipsize (GTK_LABEL (group), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (role), TRUE);
  gtk_widget_add_css_class (group, "heading");
  gtk_widget_add_css_class (role, "dimmed");
  gtk_widget_set_tooltip_text (box, attache_post_get_group_name (post));
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), role);
  gtk_widget_set_margin_top (box, 4);

  return box;
}

static GtkWidget *
make_line (void)
{
  GtkWidget *label = gtk_label_new (_ ("No candidature yet"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_set_margin_top (label, 18);

  return label;
}

static GtkWidget *
make_seat (AttacheBoardRowView *self,
           AttacheRegion       *region)
{
  AttachePost     *post = attache_board_row_get_post (self->row);
  GtkWidget       *seat = gtk_button_new_with_label (_ ("open seat"));
  g_autofree char *title = attache_nomination_post_title (post);
  g_autofree char *code = attache_region_dup (region, "code");
  g_autofree char *organisation = attache_region_dup (region, "organisation");
  g_autofree char *label = NULL;

  if (organisation != NULL)
    /* Translators: for screen readers: a post, a regional organisation */
    label = g_strdup_printf (_ ("%s, %s: open seat"), title, organisation);
  else
    /* Translators: for screen readers: a post */
    label = g_strdup_printf (_ ("%s: open seat"), title);

  gtk_widget_add_css_class (seat, "open-seat");
  gtk_widget_set_tooltip_text (seat, _ ("Add a Candidature"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (seat), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (seat), "nominations.add");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (seat), "(ss)", attache_entity_get_id (ATTACHE_ENTITY (post)), code ? code : "");

  return seat;
}

static GtkWidget *
make_cell (AttacheBoardRowView *self,
           guint                column)
{
  GtkWidget     *cell = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GRID_CELL,
                                      "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, "homogeneous", TRUE, NULL);
  GPtrArray     *candidatures = attache_board_row_get_cell (self->row, column);
  AttacheSeat    seat = attache_board_row_get_seat (self->row, column);
  AttacheRegion *region = attache_nominations_get_column (self->nominations, column);

  for (guint i = 0; i < candidatures->len; i++)
    {
      GtkWidget *card = attache_candidature_card_new (g_ptr_array_index (candidatures, i), region);

      gtk_box_append (GTK_BOX (cell), card);
    }
  if (seat != ATTACHE_SEAT_NONE && (region != NULL || seat == ATTACHE_SEAT_SINGLE))
    gtk_box_append (GTK_BOX (cell), make_seat (self, seat == ATTACHE_SEAT_OPEN ? region : NULL));

  return cell;
}

static void
clear (AttacheBoardRowView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
fill (AttacheBoardRowView *self)
{
  guint n_columns = attache_nominations_get_n_columns (self->nominations);

  clear (self);
  attache_board_layout_set_columns (ATTACHE_BOARD_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), n_columns);
  if (attache_board_row_get_post (self->row) == NULL)
    {
      gtk_widget_set_parent (make_line (), GTK_WIDGET (self));
      return;
    }

  gtk_widget_set_parent (make_heading (self), GTK_WIDGET (self));
  for (guint i = 0; i < attache_board_row_get_n_columns (self->row); i++)
    {
      gtk_widget_set_parent (make_cell (self, i), GTK_WIDGET (self));
      if (attache_board_row_get_seat (self->row, i) == ATTACHE_SEAT_SINGLE)
        break;
    }
}

static GtkWidget *
get_cell (AttacheBoardRowView *self,
          int                  column)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (child != NULL && column >= 0)
    {
      child = gtk_widget_get_next_sibling (child);
      column--;
    }

  return child;
}

static int
count_cells (AttacheBoardRowView *self)
{
  int n = -1;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    n++;

  return n;
}

static gboolean
focus_cell (AttacheBoardRowView *self,
            int                  column)
{
  GtkWidget *cell = get_cell (self, column);
  GtkWidget *child = cell ? gtk_widget_get_first_child (cell) : NULL;

  return child != NULL && gtk_widget_grab_focus (child);
}

static gboolean
attache_board_row_view_grab_focus (GtkWidget *widget)
{
  return attache_board_row_view_focus_column (ATTACHE_BOARD_ROW_VIEW (widget), 0, 1);
}

static void
attache_board_row_view_dispose (GObject *object)
{
  AttacheBoardRowView *self = ATTACHE_BOARD_ROW_VIEW (object);

  if (self->row != NULL)
    g_signal_handlers_disconnect_by_func (self->row, fill, self);
  g_clear_object (&self->row);
  g_clear_object (&self->nominations);
  clear (self);

  G_OBJECT_CLASS (attache_board_row_view_parent_class)->dispose (object);
}

static void
attache_board_row_view_class_init (AttacheBoardRowViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attache_board_row_view_dispose;
  widget_class->grab_focus = attache_board_row_view_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, ATTACHE_TYPE_BOARD_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
  gtk_widget_class_set_css_name (widget_class, "board-row");
}

static void
attache_board_row_view_init (AttacheBoardRowView *self)
{
}

GtkWidget *
attache_board_row_view_new (AttacheNominations *nominations)
{
  AttacheBoardRowView *self = g_object_new (ATTACHE_TYPE_BOARD_ROW_VIEW, NULL);

  self->nominations = g_object_ref (nominations);

  return GTK_WIDGET (self);
}

void
attache_board_row_view_bind (AttacheBoardRowView *self,
                             AttacheBoardRow     *row)
{
  g_return_if_fail (ATTACHE_IS_BOARD_ROW_VIEW (self));

  if (self->row != NULL)
    g_signal_handlers_disconnect_by_func (self->row, fill, self);
  g_set_object (&self->row, row);
  if (row == NULL)
    {
      clear (self);
      return;
    }

  g_signal_connect_object (row, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
}

int
attache_board_row_view_find_column (AttacheBoardRowView *self,
                                    GtkWidget           *widget)
{
  int n_cells;

  g_return_val_if_fail (ATTACHE_IS_BOARD_ROW_VIEW (self), -1);

  n_cells = count_cells (self);
  for (int i = 0; i < n_cells; i++)
    {
      GtkWidget *cell = get_cell (self, i);

      if (widget == cell || gtk_widget_is_ancestor (widget, cell))
        return i;
    }

  return -1;
}

gboolean
attache_board_row_view_focus_column (AttacheBoardRowView *self,
                                     int                  column,
                                     int                  step)
{
  int n_cells;

  g_return_val_if_fail (ATTACHE_IS_BOARD_ROW_VIEW (self), FALSE);

  n_cells = count_cells (self);
  for (int distance = 0; distance < MAX (n_cells, column + 1); distance++)
    {
      if (step >= 0 && column + distance < n_cells && focus_cell (self, column + distance))
        return TRUE;
      if (step <= 0 && column - distance >= 0 && focus_cell (self, column - distance))
        return TRUE;
    }

  return FALSE;
}
