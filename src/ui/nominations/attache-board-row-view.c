/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheBoardRowView: the cells of one post. All cards of a row are of one height, also where a region has two. An open seat is a
 * button too: it adds a candidature to just that seat. */

#include "config.h"

#include "ui/nominations/attache-board-row-view.h"

#include <glib/gi18n-lib.h>

#include "ui/nominations/attache-board-layout.h"
#include "ui/nominations/attache-candidature-card.h"
#include "ui/nominations/attache-nomination-wording.h"

/* How high a row is taken to be until it is made, pixels: close enough for a scrollbar that hardly moves. */
#define CARDS_HEIGHT 118
#define SEATS_HEIGHT 52
#define LINE_HEIGHT 40

struct _AttacheBoardRowView
{
  GtkWidget parent_instance;

  /* owned */
  AttacheNominations *nominations;
  AttacheBoardRow    *row;

  gboolean filled;
};

G_DEFINE_FINAL_TYPE (AttacheBoardRowView, attache_board_row_view, GTK_TYPE_WIDGET)

static GtkWidget *
make_heading (void)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW_HEADER,
                                 "orientation", GTK_ORIENTATION_VERTICAL, "valign", GTK_ALIGN_START, "margin-top", 4, NULL);
  GtkWidget *group = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkWidget *role = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (group, "heading");
  gtk_widget_add_css_class (role, "dimmed");
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), role);

  return box;
}

/* The title without the group, which stands above it. */
static void
show_heading (GtkWidget   *heading,
              AttachePost *post)
{
  GtkWidget       *group = gtk_widget_get_first_child (heading);
  const char      *code = attache_post_get_group_code (post);
  g_autofree char *title = attache_nomination_post_title (post);

  gtk_label_set_label (GTK_LABEL (group), code ? code : "");
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (group)),
                       code && g_str_has_prefix (title, code) ? title + strlen (code) + 1 : title);
  gtk_widget_set_tooltip_text (heading, attache_post_get_group_name (post));
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
make_seat (void)
{
  GtkWidget *seat = gtk_button_new_with_label (_ ("open seat"));

  gtk_widget_add_css_class (seat, "open-seat");
  gtk_widget_set_tooltip_text (seat, _ ("Add a Candidature"));

  return seat;
}

static void
show_seat (AttacheBoardRowView *self,
           GtkWidget           *seat,
           AttacheRegion       *region)
{
  AttachePost     *post = attache_board_row_get_post (self->row);
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

  gtk_accessible_update_property (GTK_ACCESSIBLE (seat), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (seat), "(ss)", attache_entity_get_id (ATTACHE_ENTITY (post)), code ? code : "");
  /* After its target, or the action would be asked for with none. */
  if (gtk_actionable_get_action_name (GTK_ACTIONABLE (seat)) == NULL)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (seat), "nominations.add");
}

static GtkWidget *
make_cell (void)
{
  return g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GRID_CELL,
                       "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, "homogeneous", TRUE, NULL);
}

static void
remove_from (GtkBox    *cell,
             GtkWidget *child)
{
  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      gtk_box_remove (cell, child);
      child = next;
    }
}

/* What is there is used again: a card keeps the focus when the one beside it goes, and a row that scrolls in makes only what it lacks. */
static void
fill_cell (AttacheBoardRowView *self,
           GtkBox              *cell,
           guint                column)
{
  GPtrArray     *candidatures = attache_board_row_get_cell (self->row, column);
  AttacheSeat    seat = attache_board_row_get_seat (self->row, column);
  AttacheRegion *region = attache_nominations_get_column (self->nominations, column);
  GtkWidget     *child = gtk_widget_get_first_child (GTK_WIDGET (cell));

  for (guint i = 0; i < candidatures->len; i++)
    {
      AttacheCandidature *candidature = g_ptr_array_index (candidatures, i);

      if (ATTACHE_IS_CANDIDATURE_CARD (child))
        {
          attache_candidature_card_set_candidature (ATTACHE_CANDIDATURE_CARD (child), candidature, region);
          child = gtk_widget_get_next_sibling (child);
        }
      else
        {
          gtk_box_insert_child_after (cell, attache_candidature_card_new (candidature, region),
                                      child ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_last_child (GTK_WIDGET (cell)));
        }
    }

  if (seat == ATTACHE_SEAT_NONE || (region == NULL && seat != ATTACHE_SEAT_SINGLE))
    {
      remove_from (cell, child);
      return;
    }

  if (child == NULL || ATTACHE_IS_CANDIDATURE_CARD (child))
    {
      remove_from (cell, child);
      child = make_seat ();
      gtk_box_append (cell, child);
    }
  show_seat (self, child, seat == ATTACHE_SEAT_OPEN ? region : NULL);
}

static void
clear (AttacheBoardRowView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
fill_cells (AttacheBoardRowView *self)
{
  GtkWidget *heading = gtk_widget_get_first_child (GTK_WIDGET (self));
  GtkWidget *cell;
  gboolean   single = FALSE;

  if (!GTK_IS_BOX (heading))
    {
      clear (self);
      heading = make_heading ();
      gtk_widget_set_parent (heading, GTK_WIDGET (self));
    }

  show_heading (heading, attache_board_row_get_post (self->row));
  cell = gtk_widget_get_next_sibling (heading);
  for (guint i = 0; i < attache_board_row_get_n_columns (self->row) && !single; i++)
    {
      single = attache_board_row_get_seat (self->row, i) == ATTACHE_SEAT_SINGLE;
      if (cell == NULL)
        {
          cell = make_cell ();
          gtk_widget_set_parent (cell, GTK_WIDGET (self));
        }
      fill_cell (self, GTK_BOX (cell), i);
      cell = gtk_widget_get_next_sibling (cell);
    }

  while (cell != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (cell);

      gtk_widget_unparent (cell);
      cell = next;
    }
}

static void
show_children (AttacheBoardRowView *self,
               gboolean             visible)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_child_visible (child, visible);
}

static AttacheBoardLayout *
get_layout (AttacheBoardRowView *self)
{
  return ATTACHE_BOARD_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));
}

/* The column that has the focus, -1 for none, and the candidature. */
static int
find_focus (AttacheBoardRowView *self,
            AttacheCandidature **candidature)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return -1;
  if (ATTACHE_IS_CANDIDATURE_CARD (focus))
    g_set_object (candidature, attache_candidature_card_get_candidature (ATTACHE_CANDIDATURE_CARD (focus)));

  return attache_board_row_view_find_column (self, focus);
}

static gboolean
focus_candidature (AttacheBoardRowView *self,
                   AttacheCandidature  *candidature)
{
  for (GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self)); cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    for (GtkWidget *card = gtk_widget_get_first_child (cell); card != NULL; card = gtk_widget_get_next_sibling (card))
      if (ATTACHE_IS_CANDIDATURE_CARD (card) &&
          attache_candidature_card_get_candidature (ATTACHE_CANDIDATURE_CARD (card)) == candidature)
        return gtk_widget_grab_focus (card);

  return FALSE;
}

static void
fill (AttacheBoardRowView *self)
{
  g_autoptr (AttacheCandidature) focused = NULL;
  int column = find_focus (self, &focused);

  attache_board_layout_set_columns (get_layout (self), attache_nominations_get_n_columns (self->nominations));
  attache_board_layout_set_placeholder (get_layout (self), 0);
  if (attache_board_row_get_post (self->row) != NULL)
    {
      fill_cells (self);
    }
  else if (!GTK_IS_LABEL (gtk_widget_get_first_child (GTK_WIDGET (self))))
    {
      clear (self);
      gtk_widget_set_parent (make_line (), GTK_WIDGET (self));
    }
  show_children (self, TRUE);

  if (column >= 0 && (focused == NULL || !focus_candidature (self, focused)))
    attache_board_row_view_focus_column (self, column, 0);
}

static int
estimate_height (AttacheBoardRow *row)
{
  if (attache_board_row_get_post (row) == NULL)
    return LINE_HEIGHT;

  return attache_board_row_get_n_candidatures (row) > 0 ? CARDS_HEIGHT : SEATS_HEIGHT;
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
    g_signal_handlers_disconnect_by_func (self->row, attache_board_row_view_refresh, self);
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
    g_signal_handlers_disconnect_by_func (self->row, attache_board_row_view_refresh, self);
  g_set_object (&self->row, row);
  self->filled = FALSE;
  show_children (self, FALSE);
  if (row == NULL)
    return;

  attache_board_layout_set_columns (get_layout (self), attache_nominations_get_n_columns (self->nominations));
  attache_board_layout_set_placeholder (get_layout (self), estimate_height (row));
  g_signal_connect_object (row, "changed", G_CALLBACK (attache_board_row_view_refresh), self, G_CONNECT_SWAPPED);
}

void
attache_board_row_view_fill (AttacheBoardRowView *self)
{
  g_return_if_fail (ATTACHE_IS_BOARD_ROW_VIEW (self));

  if (self->filled || self->row == NULL)
    return;

  self->filled = TRUE;
  fill (self);
}

/* A row that is not made yet has no cells to change. */
void
attache_board_row_view_refresh (AttacheBoardRowView *self)
{
  g_return_if_fail (ATTACHE_IS_BOARD_ROW_VIEW (self));

  if (self->filled)
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

  attache_board_row_view_fill (self);
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
