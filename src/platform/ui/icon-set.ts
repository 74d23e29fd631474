/** The icons in use, each one string of its package's SVG. Add a line here to use another. */
import arrowLeft from 'lucide-static/dist/esm/icons/arrow-left.mjs';
import arrowRight from 'lucide-static/dist/esm/icons/arrow-right.mjs';
import baby from 'lucide-static/dist/esm/icons/baby.mjs';
import bell from 'lucide-static/dist/esm/icons/bell.mjs';
import bookOpen from 'lucide-static/dist/esm/icons/book-open.mjs';
import briefcase from 'lucide-static/dist/esm/icons/briefcase.mjs';
import building from 'lucide-static/dist/esm/icons/building.mjs';
import calendarClock from 'lucide-static/dist/esm/icons/calendar-clock.mjs';
import car from 'lucide-static/dist/esm/icons/car.mjs';
import check from 'lucide-static/dist/esm/icons/check.mjs';
import chevronDown from 'lucide-static/dist/esm/icons/chevron-down.mjs';
import chevronUp from 'lucide-static/dist/esm/icons/chevron-up.mjs';
import circleAlert from 'lucide-static/dist/esm/icons/circle-alert.mjs';
import circleCheck from 'lucide-static/dist/esm/icons/circle-check.mjs';
import circleX from 'lucide-static/dist/esm/icons/circle-x.mjs';
import clipboardCheck from 'lucide-static/dist/esm/icons/clipboard-check.mjs';
import clock from 'lucide-static/dist/esm/icons/clock.mjs';
import creditCard from 'lucide-static/dist/esm/icons/credit-card.mjs';
import download from 'lucide-static/dist/esm/icons/download.mjs';
import filePlus from 'lucide-static/dist/esm/icons/file-plus.mjs';
import fileSearch from 'lucide-static/dist/esm/icons/file-search.mjs';
import fileText from 'lucide-static/dist/esm/icons/file-text.mjs';
import files from 'lucide-static/dist/esm/icons/files.mjs';
import flower from 'lucide-static/dist/esm/icons/flower.mjs';
import folderOpen from 'lucide-static/dist/esm/icons/folder-open.mjs';
import globe from 'lucide-static/dist/esm/icons/globe.mjs';
import graduationCap from 'lucide-static/dist/esm/icons/graduation-cap.mjs';
import handCoins from 'lucide-static/dist/esm/icons/hand-coins.mjs';
import handHeart from 'lucide-static/dist/esm/icons/hand-heart.mjs';
import heart from 'lucide-static/dist/esm/icons/heart.mjs';
import heartPulse from 'lucide-static/dist/esm/icons/heart-pulse.mjs';
import hourglass from 'lucide-static/dist/esm/icons/hourglass.mjs';
import house from 'lucide-static/dist/esm/icons/house.mjs';
import inbox from 'lucide-static/dist/esm/icons/inbox.mjs';
import info from 'lucide-static/dist/esm/icons/info.mjs';
import landmark from 'lucide-static/dist/esm/icons/landmark.mjs';
import lock from 'lucide-static/dist/esm/icons/lock.mjs';
import logIn from 'lucide-static/dist/esm/icons/log-in.mjs';
import logOut from 'lucide-static/dist/esm/icons/log-out.mjs';
import mail from 'lucide-static/dist/esm/icons/mail.mjs';
import mapPin from 'lucide-static/dist/esm/icons/map-pin.mjs';
import menu from 'lucide-static/dist/esm/icons/menu.mjs';
import messageCircleQuestionMark from 'lucide-static/dist/esm/icons/message-circle-question-mark.mjs';
import pencil from 'lucide-static/dist/esm/icons/pencil.mjs';
import phone from 'lucide-static/dist/esm/icons/phone.mjs';
import plane from 'lucide-static/dist/esm/icons/plane.mjs';
import printer from 'lucide-static/dist/esm/icons/printer.mjs';
import save from 'lucide-static/dist/esm/icons/save.mjs';
import scale from 'lucide-static/dist/esm/icons/scale.mjs';
import search from 'lucide-static/dist/esm/icons/search.mjs';
import send from 'lucide-static/dist/esm/icons/send.mjs';
import settings from 'lucide-static/dist/esm/icons/settings.mjs';
import shieldCheck from 'lucide-static/dist/esm/icons/shield-check.mjs';
import store from 'lucide-static/dist/esm/icons/store.mjs';
import triangleAlert from 'lucide-static/dist/esm/icons/triangle-alert.mjs';
import undo2 from 'lucide-static/dist/esm/icons/undo-2.mjs';
import upload from 'lucide-static/dist/esm/icons/upload.mjs';
import user from 'lucide-static/dist/esm/icons/user.mjs';
import userCheck from 'lucide-static/dist/esm/icons/user-check.mjs';
import userRound from 'lucide-static/dist/esm/icons/user-round.mjs';
import users from 'lucide-static/dist/esm/icons/users.mjs';
import cross from 'lucide-static/dist/esm/icons/x.mjs';

export const iconSet = {
  'arrow-left': arrowLeft,
  'arrow-right': arrowRight,
  baby,
  bell,
  'book-open': bookOpen,
  briefcase,
  building,
  'calendar-clock': calendarClock,
  car,
  check,
  'chevron-down': chevronDown,
  'chevron-up': chevronUp,
  'circle-alert': circleAlert,
  'circle-check': circleCheck,
  'circle-x': circleX,
  'clipboard-check': clipboardCheck,
  clock,
  'credit-card': creditCard,
  download,
  'file-plus': filePlus,
  'file-search': fileSearch,
  'file-text': fileText,
  files,
  flower,
  'folder-open': folderOpen,
  globe,
  'graduation-cap': graduationCap,
  'hand-coins': handCoins,
  'hand-heart': handHeart,
  heart,
  'heart-pulse': heartPulse,
  hourglass,
  house,
  inbox,
  info,
  landmark,
  lock,
  'log-in': logIn,
  'log-out': logOut,
  mail,
  'map-pin': mapPin,
  menu,
  'message-circle-question-mark': messageCircleQuestionMark,
  pencil,
  phone,
  plane,
  printer,
  save,
  scale,
  search,
  send,
  settings,
  'shield-check': shieldCheck,
  store,
  'triangle-alert': triangleAlert,
  'undo-2': undo2,
  upload,
  user,
  'user-check': userCheck,
  'user-round': userRound,
  users,
  x: cross,
} as const;

export type IconName = keyof typeof iconSet;
