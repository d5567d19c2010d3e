/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a screen reader is to say, besides what it reads by itself. */

#include "ui/attache-announce.h"

/* GTK 4.18’s backend for tests cannot announce, and dies of it. */
static gboolean
can_announce (GtkWidget *widget)
{
  g_autoptr (GtkATContext) context = gtk_accessible_get_at_context (GTK_ACCESSIBLE (widget));

  return context != NULL && !g_str_equal (G_OBJECT_TYPE_NAME (context), "GtkTestATContext");
}

/* @priority: whether it waits for what is being said */
void
attache_announce (GtkWidget                        *widget,
                  const char                       *sentence,
                  GtkAccessibleAnnouncementPriority priority)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (can_announce (widget))
    gtk_accessible_announce (GTK_ACCESSIBLE (widget), sentence, priority);
}
