/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheNominationsPage: which posts, who, how far, and what is due from the region: as a board, or as a list of one region where the
 * window is narrow. */

#include "config.h"

#include "ui/nominations/attache-nominations-page.h"

#include <glib/gi18n-lib.h>

#include "ui/nominations/attache-add-candidature-dialog.h"
#include "ui/nominations/attache-board.h"
#include "ui/nominations/attache-candidature-dialog.h"
#include "ui/nominations/attache-nominations-due.h"
#include "ui/nominations/attache-nominations.h"
#include "ui/nominations/attache-region-list.h"

struct _AttacheNominationsPage
{
  AdwBin parent_instance;

  /* owned */
  AttacheNominations *nominations;

  gboolean narrow;

  /* template children */
  GtkStack       *titles;
  AdwToggleGroup *which;
  GtkStack       *stack;
  AdwStatusPage  *failed;
  AdwBin         *due_bin;
  AdwBin         *board_bin;
  AdwBin         *region_bin;
};

G_DEFINE_FINAL_TYPE (AttacheNominationsPage, attache_nominations_page, ADW_TYPE_BIN)

static const char *
get_state (AttacheNominationsPage *self,
           const char             *error)
{
  gboolean loading;

  if (error != NULL)
    return "failed";
  if (g_list_model_get_n_items (attache_nominations_get_rows (self->nominations)) == 0)
    {
      g_object_get (self->nominations, "loading", &loading, NULL);
      return loading ? "loading" : "empty";
    }

  return self->narrow || g_strcmp0 (adw_toggle_group_get_active_name (self->which), "region") == 0 ? "region" : "board";
}

static void
show_cb (AttacheNominationsPage *self)
{
  g_autofree char *error = NULL;

  if (self->nominations == NULL)
    return;

  g_object_get (self->nominations, "error", &error, NULL);
  if (error != NULL)
    adw_status_page_set_description (self->failed, error);
  gtk_stack_set_visible_child_name (self->titles, self->narrow ? "narrow" : "wide");
  gtk_stack_set_visible_child_name (self->stack, get_state (self, error));
}

static void
narrow_cb (AttacheNominationsPage *self)
{
  self->narrow = TRUE;
  show_cb (self);
}

static void
wide_cb (AttacheNominationsPage *self)
{
  self->narrow = FALSE;
  show_cb (self);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AttacheNominationsPage *self = ATTACHE_NOMINATIONS_PAGE (widget);
  AttacheCandidature     *candidature = attache_nominations_find (self->nominations, g_variant_get_string (parameter, NULL));

  if (candidature != NULL)
    adw_dialog_present (attache_candidature_dialog_new (self->nominations, candidature), widget);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  AttacheNominationsPage *self = ATTACHE_NOMINATIONS_PAGE (widget);
  const char             *post_id = NULL;
  const char             *region = attache_nominations_get_my_region (self->nominations);

  if (parameter != NULL)
    g_variant_get (parameter, "(&s&s)", &post_id, &region);

  adw_dialog_present (attache_add_candidature_dialog_new (self->nominations, post_id, region), widget);
}

static void
attache_nominations_page_dispose (GObject *object)
{
  AttacheNominationsPage *self = ATTACHE_NOMINATIONS_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_NOMINATIONS_PAGE);
  g_clear_object (&self->nominations);

  G_OBJECT_CLASS (attache_nominations_page_parent_class)->dispose (object);
}

static void
attache_nominations_page_class_init (AttacheNominationsPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attache_nominations_page_dispose;

  gtk_widget_class_install_action (widget_class, "nominations.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "nominations.add", "(ss)", add_action);
  gtk_widget_class_install_action (widget_class, "nominations.add-any", NULL, add_action);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-nominations-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheNominationsPage, titles);
  gtk_widget_class_bind_template_child (widget_class, AttacheNominationsPage, which);
  gtk_widget_class_bind_template_child (widget_class, AttacheNominationsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AttacheNominationsPage, failed);
  gtk_widget_class_bind_template_child (widget_class, AttacheNominationsPage, due_bin);
  gtk_widget_class_bind_template_child (widget_class, AttacheNominationsPage, board_bin);
  gtk_widget_class_bind_template_child (widget_class, AttacheNominationsPage, region_bin);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
}

static void
attache_nominations_page_init (AttacheNominationsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
attache_nominations_page_new (AttacheLibrary *library,
                              const char     *session_id)
{
  AttacheNominationsPage *self = g_object_new (ATTACHE_TYPE_NOMINATIONS_PAGE, NULL);

  self->nominations = attache_nominations_new (library, session_id);
  adw_bin_set_child (self->due_bin, attache_nominations_due_new (self->nominations, TRUE));
  adw_bin_set_child (self->board_bin, attache_board_new (self->nominations));
  adw_bin_set_child (self->region_bin, attache_region_list_new (self->nominations));

  g_signal_connect_object (self->nominations, "changed", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->nominations, "notify::loading", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->nominations, "notify::error", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
  show_cb (self);

  return GTK_WIDGET (self);
}
