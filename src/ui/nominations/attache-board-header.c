/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheBoardHeader: stands over the rows of the board and scrolls sideways with them. */

#include "config.h"

#include "ui/nominations/attache-board-header.h"

#include <glib/gi18n-lib.h>

#include "ui/nominations/attache-board-layout.h"
#include "ui/nominations/attache-nomination-wording.h"

struct _AttacheBoardHeader
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (AttacheBoardHeader, attache_board_header, GTK_TYPE_WIDGET)

static void
clear (AttacheBoardHeader *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static GtkWidget *
make_line (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  return label;
}

static GtkWidget *
make_column (AttacheRegion *region,
             gboolean       mine)
{
  GtkWidget       *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER,
                                       "orientation", GTK_ORIENTATION_VERTICAL, "valign", GTK_ALIGN_CENTER, NULL);
  g_autofree char *name = attache_region_dup (region, "name");
  g_autofree char *organisation = attache_region_dup (region, "organisation");

  gtk_box_append (GTK_BOX (box), make_line (name ? name : _ ("No region")));
  if (organisation != NULL && g_strcmp0 (organisation, name) != 0)
    gtk_box_append (GTK_BOX (box), make_line (organisation));
  gtk_widget_add_css_class (box, "caption-heading");
  if (mine)
    {
      gtk_widget_add_css_class (box, "accent");
      gtk_widget_set_tooltip_text (box, _ ("Your region"));
    }

  return box;
}

static void
attache_board_header_dispose (GObject *object)
{
  clear (ATTACHE_BOARD_HEADER (object));

  G_OBJECT_CLASS (attache_board_header_parent_class)->dispose (object);
}

static void
attache_board_header_class_init (AttacheBoardHeaderClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attache_board_header_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, ATTACHE_TYPE_BOARD_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
  gtk_widget_class_set_css_name (widget_class, "board-header");
}

static void
attache_board_header_init (AttacheBoardHeader *self)
{
}

void
attache_board_header_show (AttacheBoardHeader *self,
                           AttacheNominations *nominations)
{
  guint n_columns;

  g_return_if_fail (ATTACHE_IS_BOARD_HEADER (self));

  n_columns = attache_nominations_get_n_columns (nominations);
  clear (self);
  attache_board_layout_set_columns (ATTACHE_BOARD_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), n_columns);
  gtk_widget_set_parent (gtk_label_new (NULL), GTK_WIDGET (self));
  for (guint i = 0; i < n_columns; i++)
    {
      AttacheRegion   *region = attache_nominations_get_column (nominations, i);
      g_autofree char *code = attache_region_dup (region, "code");

      gtk_widget_set_parent (make_column (region, code != NULL && g_strcmp0 (code, attache_nominations_get_my_region (nominations)) == 0),
                             GTK_WIDGET (self));
    }
}
