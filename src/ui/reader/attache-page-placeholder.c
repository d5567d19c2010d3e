/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePagePlaceholder: what lies in the place of a page that cannot be shown: which page, why, and a way to try again. The
 * other pages of the paper are not concerned. */

#include "config.h"

#include "ui/reader/attache-page-placeholder.h"

#include <glib/gi18n-lib.h>

struct _AttachePagePlaceholder
{
  AdwBin parent_instance;

  guint page;

  /* Template children */
  GtkLabel *title;
  GtkLabel *reason;
};

G_DEFINE_FINAL_TYPE (AttachePagePlaceholder, attache_page_placeholder, ADW_TYPE_BIN)

enum
{
  SIGNAL_RETRY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
retry_clicked_cb (AttachePagePlaceholder *self)
{
  g_signal_emit (self, signals[SIGNAL_RETRY], 0);
}

static void
attache_page_placeholder_class_init (AttachePagePlaceholderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_RETRY] = g_signal_new ("retry", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-page-placeholder.ui");
  gtk_widget_class_bind_template_child (widget_class, AttachePagePlaceholder, title);
  gtk_widget_class_bind_template_child (widget_class, AttachePagePlaceholder, reason);
  gtk_widget_class_bind_template_callback (widget_class, retry_clicked_cb);
}

static void
attache_page_placeholder_init (AttachePagePlaceholder *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
attache_page_placeholder_new (guint         page,
                              const GError *error)
{
  AttachePagePlaceholder *self = g_object_new (ATTACHE_TYPE_PAGE_PLACEHOLDER, NULL);
  g_autofree char        *title = g_strdup_printf (_ ("Page %u cannot be shown"), page + 1);

  self->page = page;
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->reason, error->message);

  return GTK_WIDGET (self);
}

guint
attache_page_placeholder_get_page (AttachePagePlaceholder *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAGE_PLACEHOLDER (self), 0);

  return self->page;
}
