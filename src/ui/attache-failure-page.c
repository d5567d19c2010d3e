/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheFailurePage: a library that cannot be opened, why, and what to do. */

#include "config.h"

#include "ui/attache-failure-page.h"

#include <glib/gi18n-lib.h>

struct _AttacheFailurePage
{
  AdwBin parent_instance;

  /* template children */
  AdwStatusPage *status;
};

G_DEFINE_FINAL_TYPE (AttacheFailurePage, attache_failure_page, ADW_TYPE_BIN)

static void
attache_failure_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTACHE_TYPE_FAILURE_PAGE);
  G_OBJECT_CLASS (attache_failure_page_parent_class)->dispose (object);
}

static void
attache_failure_page_class_init (AttacheFailurePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attache_failure_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-failure-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheFailurePage, status);
}

static void
attache_failure_page_init (AttacheFailurePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
attache_failure_page_new (void)
{
  return g_object_new (ATTACHE_TYPE_FAILURE_PAGE, NULL);
}

void
attache_failure_page_set_error (AttacheFailurePage *self,
                                const GError       *error)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (ATTACHE_IS_FAILURE_PAGE (self));

  escaped = g_markup_escape_text (error->message, -1);
  adw_status_page_set_title (self->status, _ ("The Library Cannot Be Opened"));
  adw_status_page_set_description (self->status, escaped);
}
