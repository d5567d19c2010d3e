/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheStartPage: what an empty library shows: two ways to begin. */

#include "config.h"

#include "ui/attache-start-page.h"

struct _AttacheStartPage
{
  AdwBin parent_instance;

  /* template children */
  GtkWidget *import;
};

G_DEFINE_FINAL_TYPE (AttacheStartPage, attache_start_page, ADW_TYPE_BIN)

static void
attache_start_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTACHE_TYPE_START_PAGE);
  G_OBJECT_CLASS (attache_start_page_parent_class)->dispose (object);
}

static void
attache_start_page_class_init (AttacheStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attache_start_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheStartPage, import);
}

static void
attache_start_page_init (AttacheStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
attache_start_page_new (void)
{
  return g_object_new (ATTACHE_TYPE_START_PAGE, NULL);
}

void
attache_start_page_focus (AttacheStartPage *self)
{
  g_return_if_fail (ATTACHE_IS_START_PAGE (self));

  gtk_widget_grab_focus (self->import);
}
